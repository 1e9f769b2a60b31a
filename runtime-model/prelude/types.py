from _model import function as FunctionType, method as MethodType, generator as GeneratorType
from _model import coroutine as CoroutineType, module as ModuleType, frame as FrameType
from _model import traceback as TracebackType, mappingproxy as MappingProxyType, cell as CellType
LambdaType = FunctionType
NoneType = type(None)
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
CodeType = type((lambda: 0).__code__)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
class SimpleNamespace:
    def __init__(self, **named):
        self.__dict__.update(named)
    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return name + "(" + ", ".join(k + "=" + repr(v) for k, v in self.__dict__.items()) + ")"
    def __eq__(self, other):
        return isinstance(other, SimpleNamespace) and self.__dict__ == other.__dict__
def new_class(name, bases=(), kwds=None, exec_body=None):
    space = {}
    if exec_body is not None:
        exec_body(space)
    return type(name, bases, space)
def coroutine(function):
    return function
