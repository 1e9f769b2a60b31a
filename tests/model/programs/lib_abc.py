from abc import ABC, abstractmethod, ABCMeta
class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def g(self): ...
class B(A):
    def f(self): return 1
for k in (A, B):
    try:
        k()
    except TypeError as e:
        print(e)
class C(B):
    g = 3
c = C()
print(c.f(), A.__abstractmethods__ == {"f", "g"}, sorted(A.__abstractmethods__), C.__abstractmethods__)
print(isinstance(c, A), issubclass(C, A), issubclass(int, A))
A.register(int)
print(isinstance(3, A), isinstance(3, B))
del A, B, C, c, k
class D(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack") or NotImplemented
class Duck:
    quack = 1
print(isinstance(Duck(), D), issubclass(str, D), D in Duck.__mro__)
del D, Duck
class E(ABC):
    pass
del E
class F(ABC):
    @staticmethod
    @abstractmethod
    def s(): ...
    @classmethod
    @abstractmethod
    def t(cls): ...
    @abstractmethod
    def u(self): ...
try:
    F()
except TypeError as e:
    print(e)
class P:
    pass
print(F.s.__isabstractmethod__)
class Token:
    def __init__(self, name): self.name = name
    def __del__(self): print("dies", self.name)
class Base(ABC):
    def __init__(self): self.token = Token(type(self).__name__)
    @abstractmethod
    def run(self): ...
class Ok(Base):
    def run(self): return super().run()
o = Ok()
print(o.run())
del o
try:
    Base()
except TypeError:
    print("no token was made")
class Late(Base):
    pass
Late.__abstractmethods__ = frozenset()
Late()
@Base.register
class Virtual:
    pass
print(issubclass(Virtual, Base), isinstance(Virtual(), Base), Virtual.__mro__[1:])
