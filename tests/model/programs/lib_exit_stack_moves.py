"""ExitStack: what it holds, in which order it goes, errors on the way out."""
import contextlib


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("  del", self.n)

    def __enter__(self):
        print("  enter", self.n)
        return self

    def __exit__(self, kind, error, trace):
        print("  exit", self.n, kind and kind.__name__)
        if self.n == "raises":
            raise KeyError(self.n)
        return self.n == "swallows"


with contextlib.ExitStack() as stack:
    stack.callback(lambda o: None, T("argument"))
    stack.push(lambda *details: print("  pushed", details[0]))
    stack.enter_context(T("entered"))
    saved = stack.pop_all()
    print("moved")
print("left")
saved = stack = None
print("dropped")
with contextlib.ExitStack() as stack:
    for n in ("a", "b"):
        stack.enter_context(T(n))
    del n
    print("body")
print("after")
for names in (("swallows",), ("raises",), ("swallows", "raises"), ("raises", "swallows")):
    try:
        with contextlib.ExitStack() as stack:
            for name in names:
                stack.enter_context(T(name))
            raise ValueError("body")
        print("swallowed")
    except Exception as error:
        context = error.__context__
        print(type(error).__name__, type(context).__name__)
        context = None
stack = None
try:
    contextlib.ExitStack().enter_context(5)
except Exception as error:
    print(type(error).__name__)
print("end")
