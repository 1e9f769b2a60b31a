from abc import ABCMeta, abstractmethod
def _read(answer):
    return property(answer)
def _plus(self):
    return +self
class Number(metaclass=ABCMeta):
    __slots__, __hash__ = (), None
class Complex(Number):
    __slots__ = ()
    __complex__ = abstractmethod(lambda self: None)
    __bool__ = lambda self: self != 0
    __sub__ = lambda self, other: self + -other
    __rsub__ = lambda self, other: -self + other
class Real(Complex):
    __slots__ = ()
    __divmod__ = lambda self, other: (self // other, self % other)
    __rdivmod__ = lambda self, other: (other // self, other % self)
    __complex__ = lambda self: complex(float(self))
    real, imag, conjugate = _read(_plus), _read(lambda self: 0), _plus
class Rational(Real):
    __slots__ = ()
    __float__ = lambda self: int(self.numerator) / int(self.denominator)
class Integral(Rational):
    __slots__ = ()
    __index__ = lambda self: int(self)
    numerator, denominator = _read(_plus), _read(lambda self: 1)
for _number, _builtin in ((Complex, complex), (Real, float), (Integral, int)):
    _number.register(_builtin)
