# Operands go when their operation is done.
class Probe:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  gone", self.tag)

class N(Probe):
    def __add__(self, other):
        return N(self.tag + other.tag)

    def __lt__(self, other):
        return self.tag < other.tag

    def __getitem__(self, k):
        return k

    def __bool__(self):
        return self.tag != "f"

print((N("a") + N("b") + N("c")).tag)
print(N("a") < N("b") < N("c"))
print(N("x")[N("k").tag])
print((N("f") or N("t")).tag, (N("t1") and N("t2")).tag)
print([N("l")][0].tag, {"k": N("d")}["k"].tag)
print("yes" if N("f") else "no")
