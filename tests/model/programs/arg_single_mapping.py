# A mapping for all keywords of a call: handed over, copied or merged.
import sys
def f(**k):
    print(sys.getrefcount(k), sys.getrefcount(k["a"]))
class O: pass
o = O()
d = {"a": o}
f(**d)
print(sys.getrefcount(o), sys.getrefcount(d))
f(a=o)
def g(*a, **k):
    print(sys.getrefcount(a), sys.getrefcount(k))
    f(**k)
g(*[1], **d)
f(**{"a": o})
f(**d, b=1)
f(**d, **{"c": 1})
