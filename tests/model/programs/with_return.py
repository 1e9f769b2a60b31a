# Leaving a with block by return, break and continue.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class Gate(Probe):
    def __enter__(self):
        return self

    def __exit__(self, *info):
        print("  exit", self.tag)

def r():
    with Gate("r") as g:
        return g.tag

def loop():
    for n in range(3):
        with Gate(n):
            if n == 0:
                continue
            if n == 1:
                break
    print("loop over")

print(r())
loop()
