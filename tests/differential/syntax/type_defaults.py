"""Defaults of type parameters (3.13)."""
from typing import Callable


class Plain[T = int]:
    def method[U = T, *Us = *tuple[U, ...]](self, x: U = 1) -> T:
        return x


class Several[
    T: (int, str) = int,   # a comment = with, signs]
    *Ts = *tuple["a = b", ...],
    **P = [int, Callable[[T], str]],
](Plain[T]):
    kind: T


def function[A = int | str, B: A = (lambda q=1: q), *C = *A](a: A, b=2, *, c: B = 3):
    inner = a

    def nested[D = type(inner)](d: D = inner):
        return d, inner

    return nested


type Alias[X: int = bool, **Q = ...] = Callable[Q, X]
type Other[Y = Alias[int, [str]]] = list[Y]
class Around:
    name = int
    class Inner[Z = name]:
        other = name
    type Deep[W = name] = W


class Scopes[T = lambda q=1: q, U = (i for i in [T]), *V = [j for j in ()]]:
    pass


type Scope[W = (i async for i in ()), X: (lambda: W) = {k: k for k in ()}] = (
    y for y in [W, X]
)
