"""Names of a class that are spelled like the cell of the class."""


class A:
    __class__ = property(lambda self: 1)

    def f(self):
        return super().f()

    def g(self):
        return __class__


class B:
    x = __class__

    def f(self):
        return super().f()

    class C:
        def m(self):
            return super().m(), __class__


def h():
    __class__ = 1

    class D:
        y = __class__
        def m(self):
            return super().m(), __class__
