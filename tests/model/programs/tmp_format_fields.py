class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __str__(self): return "T" + self.n
    def __format__(self, spec): return spec + self.n
    def __repr__(self): return "<" + self.n + ">"
print(f"{T('a')}-{T('b')!s}-{T('c')!r:>5}-{T('d'):{T('spec').n}}")
print("%s %r" % (T("e"), T("f")))
print("{} {!r} {x}".format(T("g"), T("h"), x=T("i")))
print(str(T("j")) + repr(T("k")), T("l"))
print([T("m")], (T("n"),), {T("o").n: T("p")})
print("end")
