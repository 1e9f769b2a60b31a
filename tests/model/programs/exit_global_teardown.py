# What goes in which order when the program ends.
import atexit, sys, weakref
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name, helper is not None if "helper" in globals() else "no helper")
def helper(): pass
_private = D("_private")
first = D("first")
alias = first
second = D("second")
__dunder = D("__dunder")
in_list = [D("l0"), D("l1")]
table = {"k": D("table")}
def function(default=D("default")): return default
class Holder:
    attr = D("class attr")
    def __init__(self): self.d = D("in holder")
holder = Holder()
cyc = D("cycle"); cyc.me = cyc
def gen():
    d = D("in generator")
    try: yield
    finally: print("generator finally")
g = gen(); next(g)
atexit.register(print, "atexit one")
atexit.register(lambda: print("atexit two", first.name))
weakref.finalize(first, print, "finalize first")
sys.modules["fake"] = type(sys)("fake"); sys.modules["fake"].d = D("in fake module")
r = weakref.ref(second, lambda r: print("second's callback"))
closure = (lambda d: lambda: d)(D("closure"))
function.attr = D("function attribute")
print("end of main")
