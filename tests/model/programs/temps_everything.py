# Operands of every operator and statement, also of those that fail.
class R:
    def __init__(self, t):
        self.t = t

    def __del__(self):
        print("  free", self.t)

class T(R):
    def __add__(self, o): return T("sum")
    def __radd__(self, o): return T("rsum")
    def __mul__(self, o): return NotImplemented
    def __rmul__(self, o): return T("rmul")
    def __getitem__(self, k): return T("item")
    def __setitem__(self, k, v): print("  setitem")
    def __delitem__(self, k): print("  delitem")
    def __contains__(self, k): return True
    def __lt__(self, o): return T("lt")
    def __eq__(self, o): return True
    def __hash__(self): return 1
    def __len__(self): return 2
    def __iter__(self): return iter([T("it1"), T("it2")])
    def __call__(self, *a, **k): return T("called")
    def __neg__(self): return T("neg")
    def __index__(self): return 1
    def __str__(self): return self.t
    def __format__(self, s): return self.t + s
    def __iadd__(self, o): return T("iadd")
    def __enter__(self): return T("entered")
    def __exit__(self, *a): print("  exit")
def t(*n):
    return [T(x) for x in n]
cases = [
    lambda: T("a") + T("b") + T("c"), lambda: T("a") + (T("b") + T("c")), lambda: 1 + T("a"), lambda: T("a") * T("b"), lambda: -(-T("a")),
    lambda: T("a")[T("k")], lambda: T("a")[T("i"):T("j")], lambda: T("a")[T("i"), T("j")], lambda: T("a")[T("b")[T("c")]],
    lambda: T("a") < T("b") < T("c"), lambda: T("a") < T("b"), lambda: (T("a") == T("b")) and T("c"), lambda: T("a") in [T("b"), T("c")], lambda: T("a") not in T("b"),
    lambda: T("f")(T("x"), *t("s1", "s2"), k=T("kw"), **{"z": T("zz")}), lambda: T("f")(T("g")(T("h"))),
    lambda: [T("a"), *T("b"), T("c")], lambda: {T("k"): T("v"), **{"x": T("y")}}, lambda: {T("a"), T("b")}, lambda: (T("a"), T("b"))[0], lambda: [T("a"), T("b")][T("idx")],
    lambda: f"{T('a')} {T('b'):>3} {T('c')!r:.0}", lambda: "%s %s" % (T("a"), T("b")), lambda: "{} {x}".format(T("a"), x=T("b")), lambda: "%s" % T("a"), lambda: ", ".join(map(str, t("a", "b"))),
    lambda: T("a") if T("c") else T("b"), lambda: T("a") or T("b"), lambda: not T("a"), lambda: (T("a"), T("b")) < (T("a2"), T("c")), lambda: [x for x in T("i")], lambda: [x for x in T("i") if x][-1], lambda: {x.t: x for x in T("i")},
    lambda: sum(t("a", "b"), T("start")), lambda: max(t("a", "b"), key=lambda x: x.t), lambda: sorted(t("b", "a"), key=str)[0], lambda: list(zip(t("a"), t("b"))), lambda: dict(a=T("a")).pop("a"), lambda: (lambda x=T("dflt"): x)(), lambda: len(T("a")), lambda: isinstance(T("a"), T), lambda: any(t("a", "b")), lambda: all(x is None for x in t("a", "b")),
    lambda: next(iter(t("a", "b"))), lambda: list(filter(None, t("a", "b")))[1:], lambda: [*map(T, ["m1", "m2"])][::-1], lambda: getattr(T("a"), "missing", T("default")), lambda: T("a").t.upper(), lambda: str(T("a")) + str(T("b")), lambda: {}.setdefault("k", T("sd")), lambda: {1: T("one")}.get(2, T("dflt")), lambda: [T("a")] * 2 + t("b"), lambda: tuple(t("a", "b")) + (T("c"),), lambda: enumerate(t("a")), lambda: (x for x in t("a")), lambda: type("X", (), {"r": T("attr")}) and None, lambda: print(T("p1"), T("p2"), sep=str(T("sep"))), lambda: (T("a"), T("b").missing),
]
for i, c in enumerate(cases):
    print(i)
    try:
        c()
    except Exception as e:
        print("  ", type(e).__name__)
        e = None
    print("  --")
del c, cases
def stmts():
    x = T("x")
    x += T("y")
    print("aug")
    l = t("l0", "l1")
    l[0] += T("z")
    print("aug item")
    l[T("idx")] = T("new")
    print("item")
    T("o")[T("k")] = T("v")
    print("hook")
    del T("o")[T("k")]
    print("del hook")
    T("o").attr = T("v")
    print("attr")
    a = b = T("two")
    del a
    a, b = T("p"), T("q")
    (a, b), c = t("r", "s"), T("u")
    [a, b] = T("iter")
    print("unpacked")
    with T("cm") as w:
        print("body")
    for i in T("for"):
        print("round")
    else:
        print("else")
    while T("cond"):
        break
    if T("if") and not T("if2"):
        pass
    assert T("assert"), T("msg")
    try:
        assert not T("assert"), T("msg")
    except AssertionError as e:
        print("assertion", e)
    print("return")
    return T("result")
stmts()
print("end")
