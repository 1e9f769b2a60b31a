# finally while an exception passes.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f():
    a = Probe("a")
    try:
        b = Probe("b")
        1 / 0
    finally:
        print("finally", b.tag)
        del b
        print("b deleted")

try:
    f()
except ZeroDivisionError as e:
    print(e)
print("end")
