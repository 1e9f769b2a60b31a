# Dicts of instances in cycles, and when they are tracked.
import gc
gc.disable(); gc.collect()
class A: pass
def i1():
    a = A(); a.d = a.__dict__
def i2():
    a = A(); a.x = 1; a.d = a.__dict__
def i3():
    a = A(); a.x = []; a.d = a.__dict__
def i4():
    a = A(); d = a.__dict__; a.me = a
def i5():
    a = A(); d = a.__dict__; d["me"] = a
def i6():
    a = A(); d = a.__dict__; d["d"] = d
def i7():
    a = A(); a.l = [a.__dict__]
def i8():
    a = A(); d = vars(a); a.x = a; d["y"] = d; del a.x
def i9():
    a = A(); a.__dict__ = {}; a.me = a
def i10():
    a = A(); d = {}; a.__dict__ = d; d["a"] = a; d["d"] = d
def i12():
    a = A(); a.d = a.__dict__; a.me = a
def i13():
    a, b = A(), A(); a.b = b.__dict__; b.a = a.__dict__
def i14():
    a, b = A(), A(); a.x = b.x = 1; a.b = b.__dict__; b.a = a.__dict__
for n in (i1,i2,i3,i4,i5,i6,i7,i8,i9,i10,i12,i13,i14):
    n()
    print(n.__name__, gc.collect())
kept = []
for i in range(3):
    a = A(); a.x = 1
    kept.append(a.__dict__)
    a.d = a
    del a
    print(gc.collect(), kept[-1].keys())
d = A().__dict__
print(gc.is_tracked(d)); d["x"] = 1; print(gc.is_tracked(d)); d["x"] = []; print(gc.is_tracked(d))
a = A(); d = a.__dict__
print(gc.is_tracked(d)); a.x = []; print(gc.is_tracked(d)); d["y"] = []; print(gc.is_tracked(d), gc.is_tracked(a))
a = A(); a.x = []; d = a.__dict__
print(gc.is_tracked(d)); del a.x; gc.collect(); print(gc.is_tracked(d))
