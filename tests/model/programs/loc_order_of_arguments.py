# The order in which temporaries, arguments and locals go in odd calls.
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print(" del", self.name)
    def __add__(self, o): print(" add"); return D(self.name + o.name)
    def __getitem__(self, k): print(" item"); return D("item")
    def __call__(self, *a): print(" call", len(a)); return D("result")
    def __lt__(self, o): print(" lt"); return self.name < o.name
    def __contains__(self, k): print(" contains"); return True
    def __enter__(self): return self
    def __exit__(self, *a): pass
    def __iadd__(self, o): print(" iadd"); return self
    def __bool__(self): print(" bool"); return self.name != "false"
def f(a, b, c=None, *d, e=None): print(" in f")
print("1"); f(D("a"), D("b"), D("c"))
print("2"); f(*[D("a"), D("b")], e=D("e"))
print("3"); f(b=D("b"), a=D("a"))
print("4"); D("x") + D("y")
print("5"); D("x") + D("y") + D("z")
print("6"); D("x")[D("k")]
print("7"); D("x")(D("p"), D("q"))
print("8"); D("x") < D("y") < D("z")
print("9"); D("k") in D("c")
print("10"); x = D("x"); x += D("y"); del x
print("11"); D("l") and D("r")
print("12"); D("false") or D("r")
print("13"); (D("t") if D("c") else D("f"))
print("14"); [D("1"), D("2")][0]
print("15"); {"a": D("1"), "b": D("2")}["b"]
print("16"); "%s %s" % (D("a").name, D("b").name)
print("17"); f"{D('a').name} {D('b').name}"
print("18"); (D("1"), D("2"), D("3"))[1:]
print("19"); a, b = D("1"), D("2"); a, b = b, a; a = b = None
print("20"); (lambda x, y: D("in"))(D("1"), D("2"))
print("21"); not D("n")
print("22"); [*[D("s")], D("t")]
print("23"); print(D("pr").name, end="\n")
print("24"); max(D("a"), D("b"), key=lambda d: d.name)
print("25"); sorted([D("b"), D("a")])
print("26"); isinstance(D("i"), D)
print("27"); getattr(D("g"), "name"), setattr(D("s"), "y", D("v"))
print("28"); D("m").__add__(D("n"))
print("29"); D(D("nested").name)
print("30"); type(D("t"))("u")
def ret(): 
    a, b = D("la"), D("lb")
    return D("ret")
print("31"); ret()
def nested(): return f(D("n1"), ret(), D("n2"))
print("32"); nested()
def raises(a, b): raise ValueError
print("33")
try: raises(D("r1"), D("r2"))
except ValueError: print(" handler")
print("34")
try: f(D("z1"), D("z2"), nope=D("z3"))
except TypeError as e: print(" TypeError")
print("35")
try: D("add") + 5
except AttributeError as e: print(" AttributeError")
