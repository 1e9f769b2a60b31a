# try with else and finally, several handlers.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

def f(n):
    try:
        x = Probe(n)
        if n == 1:
            raise ValueError("v")
        if n == 2:
            raise KeyError("k")
    except ValueError as e:
        print("value", e)
    except (KeyError, IndexError):
        print("key")
    else:
        print("else")
    finally:
        print("finally")
    return n

for n in range(3):
    print(f(n))
