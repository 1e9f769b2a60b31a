# needs 3.10
# Hints are objects: what builtin classes in brackets and joined by | give.
import collections
import types


class A:
    pass


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name)


print(int | None, list[int], dict[str, list[int]], tuple[int, ...], A | int, type[A], int | str | int, list[int] | None)


def f(a: int | str = 3, *b: list[int]) -> dict[str, int] | None:
    return a


print(f.__annotations__, f())
print(isinstance(3, int | str), isinstance(None, int | None), issubclass(bool, str | int), isinstance(2.5, int | str))
print((int | str).__args__, list[int].__origin__, list[int].__args__, (int | str) == (str | int), list[int] == list[int])
print(type(int | str) is types.UnionType, type(list[int]) is types.GenericAlias, hash(list[int]) == hash(list[int]))
print(list[int]("ab"), dict[str, int](a=1), collections.deque[int]([1]), collections.Counter[str]("aab"))


class L(list[int]):
    pass


print(L.__mro__[1:], L([1]))


class G:
    def __class_getitem__(cls, item):
        return cls.__name__, item


print(G[int], G[1, 2])


class Box:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, item):
        self.item = item


b = Box[int](Token("boxed"))
print(b.__orig_class__, Box[int])
del b
print("after")
for bad in (lambda: int[3], lambda: A[int], lambda: int | 3, lambda: isinstance([], list[int])):
    try:
        print(bad())
    except TypeError as error:
        print(type(error).__name__)
match 5:
    case int() | str():
        print("matched")
h = list[A] | None
print(h)
