# needs 3.13
"""Bounds and defaults of type parameters are evaluated when they are asked for."""
def boom():
    print("boom")
    return int
type X[T: boom() = boom(), *U = [boom()]] = 3
class C[T: boom()]: pass
def f[T: (boom(), boom())](): pass
print("made")
print(X.__type_params__[0].__bound__)
print(X.__type_params__[1].__default__)
print(f.__type_params__[0].__constraints__)
from typing import TypeVar, NoDefault
A = TypeVar("A"); B = TypeVar("B", default=int)
print(A.__default__, B.__default__, A.has_default(), B.has_default(), X.__type_params__[0].has_default())
def bad(): raise ValueError("no")
class D[T: bad() = bad()]: pass
for i in range(2):
    try: D.__type_params__[0].__bound__
    except ValueError as e: print(e)
    try: D.__type_params__[0].__default__
    except ValueError as e: print(e)
class Q[T = (x for x in [1, 2])]: pass
print(list(Q.__type_params__[0].__default__))
class R[T = lambda: 7]: pass
print(R.__type_params__[0].__default__())
