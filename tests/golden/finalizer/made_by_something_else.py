# What a class gives is not always what it is called after
import typing

T = typing.TypeVar("T")


class Loud:
    n = 1

    def __del__(self):
        print("end")


class Generic(typing.Generic[T]):
    n = 1

    def __del__(self):
        print("end")


class New:
    n = 1

    def __new__(cls):
        return Loud()


class Meta(type):
    def __call__(cls):
        return Loud()


class OfMeta(metaclass=Meta):
    n = 1


class Plain(typing.Generic[T]):
    n = 1


Alias = Generic[int]


def generic():
    one = Generic[int]()
    n = one.n  #! keep one EDL602
    print(n)  #! del n
    work()


def alias():
    one = Alias()
    n = one.n  #! keep one EDL602
    print(n)  #! del n
    work()


def new():
    one = New()
    n = one.n  #! keep one EDL602
    print(n)  #! del n
    work()


def by_metaclass():
    one = OfMeta()
    n = one.n  #! keep one EDL602
    print(n)  #! del n
    work()


def bare():
    one = object.__new__(Loud)
    n = one.n  #! keep one EDL602
    print(n)  #! del n
    work()


def default():
    def ask(loud=Loud()):
        return loud.n

    n = ask()  #! keep ask EDL602
    print(n)  #! del n
    work()


def plain():
    one = Plain[int]()
    n = one.n  #! del one
    print(n)  #! del n
    work()
