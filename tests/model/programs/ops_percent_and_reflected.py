# `text % object` never asks the object; every other operator does.
class X:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __rmod__(self, o): return "rmod " + self.name
    def __radd__(self, o): return "radd"
    def __rmul__(self, o): return "rmul"
    def __ror__(self, o): return "ror"
    def __str__(self): return "X " + self.name
class S(str):
    def __rmod__(self, o): return "first"
print("%s" % X("a"), b"%s" % b"x", 5 % X("b"), [1] + X("c"), "a" + X("d"), 3 * X("e"), "t" * X("f"), {} | X("g") if hasattr(dict, "__or__") else "ror", {1} | X("h"))
print("%s" % S("s"), S("%s") % X("i"), "%s %s" % (X("j"), 1))
class M(str):
    def __mod__(self, o): return NotImplemented
print(M("m") % X("k"))
try: "%d" % X("l")
except TypeError as e: print(e)
