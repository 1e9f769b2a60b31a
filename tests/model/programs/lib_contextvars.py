# Context variables, tokens and contexts, and what they hold.
import contextvars, sys, gc
class T:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
v = contextvars.ContextVar("v", default=None)
print(v.get(), v.name)
tok = v.set(T("one"))
print(sys.getrefcount(v.get()))
tok2 = v.set(T("two"))
print(tok.old_value is contextvars.Token.MISSING, tok2.old_value.n)
v.reset(tok2)
print(v.get().n)
del tok2
print("tok2 gone")
ctx = contextvars.copy_context()
def f(x):
    print(v.get().n)
    v.set(x)
    return v.get().n
print(ctx.run(f, T("three")))
print(v.get().n, ctx[v].n, len(ctx), list(ctx)[0] is v)
v.reset(tok)
print(v.get())
del tok
print("tok gone")
del ctx
print("ctx gone")
try:
    contextvars.ContextVar("w").get()
except LookupError as e: print(type(e).__name__)
print(v.get("d") if v.get("d") is None else "x")
