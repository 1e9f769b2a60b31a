# How many objects weak containers are made of.
import gc, weakref
gc.disable(); gc.collect()
class A: pass
def f(make):
    l = [make()]
    l.append(l)
for n in (weakref.WeakKeyDictionary, weakref.WeakValueDictionary, weakref.WeakSet, lambda: weakref.ref(A()), A):
    f(n); print(gc.collect())
def g(n):
    a = A()
    try:
        w = {}
        w[n2]
    except Exception as e:
        kept = e
g(1); print(gc.collect())
def h(n):
    a = A()
    try:
        w = weakref.WeakKeyDictionary()
        n2
    except Exception as e:
        kept = e
h(1); print(gc.collect())
def h(n):
    a = A()
    try:
        w = weakref.WeakKeyDictionary()
        w[n2] = n2
    except Exception as e:
        kept = e
h(1); print(gc.collect())
def h(n):
    a = A()
    try:
        w = weakref.WeakKeyDictionary()
        w[3] = 4
    except Exception as e:
        kept = e
h(1); print(gc.collect())
