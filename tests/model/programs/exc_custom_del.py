# An exception class with a finalizer, in nested handlers.
class Boom(Exception):
    def __init__(self, tag):
        super().__init__(tag)
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    try:
        raise Boom("inner")
    except Boom as e:
        print("got", e.tag)
        try:
            raise Boom("nested")
        except Boom as e2:
            print("got", e2.tag, e2.__context__.tag)
        print("nested over")
    print("over")

f()
