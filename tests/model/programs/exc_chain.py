# Context and cause.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    p = Probe("f")
    raise ValueError("first")

try:
    try:
        f()
    except ValueError as e:
        raise KeyError("second") from e
except KeyError as e:
    print(type(e.__cause__).__name__, e.__cause__.args, e.__suppress_context__)
print("handled")
try:
    try:
        f()
    except ValueError:
        raise KeyError("third")
except KeyError as e:
    print(e.__context__.args, e.__cause__)
print("end")
