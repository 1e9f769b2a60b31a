class ABCMeta(type):
    def register(cls, other):
        return other
class ABC(metaclass=ABCMeta):
    __slots__ = ()
def abstractmethod(function):
    return function
