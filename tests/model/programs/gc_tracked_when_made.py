# Which tuples and dicts the collector looks at, by who made them.
# family: gc
import gc, sys
t = gc.is_tracked
x = 1
def star(*a): return a
print("lit", t((x,)), t((x, "a")), t(([],)))
print("star", t(star(x)), t(star(*[x])), t(star([])))
print("tuple()", t(tuple([x])), t(tuple(i for i in [x])), t(tuple({1})), t(tuple("ab")))
print("args", t(ValueError(x).args), t(ValueError(x, 2).args), t(ValueError([]).args))
try: 1/0
except Exception as e: print("div", t(e.args))
try: raise KeyError
except Exception as e: print("empty", t(e.args))
try: raise KeyError("b")
except Exception as e: print("k", t(e.args))
try: {}[x]
except Exception as e: print("missing", t(e.args))
try: int("v")
except Exception as e: print("int", t(e.args))
print("add", t((x,) + (2,)), t((x,) * 3), t((x, 2, 3)[:2]), t((x, 2, 3)[::-1]))
print("zip", [t(p) for p in zip([1], [2])], [t(p) for p in enumerate("ab")], [t(p) for p in {1: 2}.items()], t(next(iter({x: []}.items()))))
print("unpack", t((*[x], 2)), t((lambda: 0).__defaults__ or ()), t((lambda a=x: a).__defaults__))
d = {1: (x, 2)}
print("dict", t(d), t({}), t({1: 2}), t({1: []}), t(dict(a=1)), t({**d}))
class T(tuple): pass
print("sub", t(T((x,))), t(sys.exc_info()))
gc.collect()
a = (x, 2); gc.collect(); print("after", t(a))
