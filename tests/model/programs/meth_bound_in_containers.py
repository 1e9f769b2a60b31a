class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def run(self, *a): return self.n
    def __getattr__(self, name):
        if name.startswith("do_"): return lambda: self.n + name
        raise AttributeError(name)
todo = [T("a").run, T("b").run]
print([f() for f in todo])
