class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return "T(%r)" % (self.n,)
class F:
    def __init__(self, n): self.n = n
    def __format__(self, spec):
        print("format", spec)
        return "<%s%s>" % (self.n, spec)
    def __str__(self): return "str" + self.n
    def __repr__(self): return "repr" + self.n
    def __del__(self): print("F", self.n)
    def __mod__(self, o): return "mod"
    def __getitem__(self, k): return F(self.n + str(k))
    @property
    def attr(self): return F(self.n + ".attr")
print(f"{F('a')}{F('b'):x}{F('c')!r:>8}{F('d')!s}")
w = 5
print(f"{F('e'):{w}{F('f')}}")
print("{} {0}".format(1) if False else "{0} {1!r} {k:z}".format(F("g"), F("h"), k=F("i")))
print("{0.attr} {0[3]}".format(F("j")))
print("%s %r %%" % (F("k"), F("l")))
print("%(x)s" % {"x": F("m")})
print(F("n") % 3)
print("-".join(str(f) for f in (F("o"), F("p"))))
print("-".join([str(F("q")), repr(F("r"))]))
print(str(F("s")) + repr(F("t")))
print(format(F("u"), "spec"))
class Bad:
    def __str__(self): raise ValueError("no str")
    def __del__(self): print("Bad dies")
try:
    print(f"{F('v')}{Bad()}{F('w')}")
except ValueError as e:
    print(e)
try:
    print("%d" % F("x"))
except TypeError as e:
    print(e)
try:
    "{} {}".format(F("y"))
except IndexError as e:
    print(type(e).__name__)
print([F("in list")], (F("in tuple"),), {"k": F("in dict")})
print("{:>{}}".format("z", 4), f"{3.14159:.{2}f}", f"{'q'!r:^7}")
print(F("sep"), F("sep2"), sep=str(F("sp")), end="\n")
x = f"{F('keep').n}"
print(x)
print("end")
