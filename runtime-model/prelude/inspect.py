import sys
import types
from _model import frame as _frame, traceback as _traceback
from types import FunctionType, MethodType, ModuleType, GeneratorType, CoroutineType, CodeType
class _empty:
    pass
class _Kind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self
    def __str__(self):
        return self.name
    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, int(self))
_kinds = [_Kind(i, name, text) for i, (name, text) in enumerate((
    ("POSITIONAL_ONLY", "positional-only"), ("POSITIONAL_OR_KEYWORD", "positional or keyword"),
    ("VAR_POSITIONAL", "variadic positional"), ("KEYWORD_ONLY", "keyword-only"), ("VAR_KEYWORD", "variadic keyword")))]
_ONLY, _BOTH, _STAR, _NAMED, _STARS = _kinds
def ismodule(it):
    return isinstance(it, ModuleType)
def isclass(it):
    return isinstance(it, type)
def ismethod(it):
    return isinstance(it, MethodType)
def isfunction(it):
    return isinstance(it, FunctionType)
def isgenerator(it):
    return isinstance(it, GeneratorType)
def iscoroutine(it):
    return isinstance(it, CoroutineType)
def isframe(it):
    return isinstance(it, _frame)
def istraceback(it):
    return isinstance(it, _traceback)
def iscode(it):
    return isinstance(it, CodeType)
def isbuiltin(it):
    return isinstance(it, types.BuiltinFunctionType)
def isroutine(it):
    return isbuiltin(it) or isfunction(it) or ismethod(it) or ismethoddescriptor(it)
def ismethoddescriptor(it):
    return not isclass(it) and not ismethod(it) and not isfunction(it) and hasattr(type(it), "__get__") and \
        not hasattr(type(it), "__set__")
def isdatadescriptor(it):
    return not isclass(it) and not ismethod(it) and not isfunction(it) and \
        (hasattr(type(it), "__set__") or hasattr(type(it), "__delete__"))
def _made_by(it):
    # the flavour of what a function gives: its code makes it, the call starts nothing
    while ismethod(it):
        it = it.__func__
    return it.__code__.co_flags if isfunction(it) else 0
def isgeneratorfunction(it):
    return bool(_made_by(it) & 32)
def iscoroutinefunction(it):
    return bool(_made_by(it) & 128)
def isasyncgenfunction(it):
    return bool(_made_by(it) & 512)
def isawaitable(it):
    return iscoroutine(it) or hasattr(type(it), "__await__")
def isabstract(it):
    return isclass(it) and bool(getattr(it, "__abstractmethods__", None))
def getmro(cls):
    return cls.__mro__
def getmembers(it, predicate=None):
    found = []
    for name in dir(it):
        try:
            value = getattr(it, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
        del value
    found.sort(key=lambda pair: pair[0])
    return found
def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()] or [0])
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)
def getdoc(it):
    doc = getattr(it, "__doc__", None)
    return cleandoc(doc) if isinstance(doc, str) else None
def currentframe():
    return sys._getframe(1)
def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None
def unwrap(it, *, stop=None):
    while hasattr(it, "__wrapped__") and not (stop and stop(it)):
        it = it.__wrapped__
    return it
def getattr_static(it, name, *default):
    for owner in (it,) + type(it).__mro__ if not isclass(it) else it.__mro__:
        space = getattr(owner, "__dict__", {})
        if name in space:
            return space[name]
    if default:
        return default[0]
    raise AttributeError(name)
def getgeneratorstate(g):
    return "GEN_RUNNING" if g.gi_running else "GEN_CLOSED" if g.gi_frame is None else \
        "GEN_CREATED" if not _has_begun(g.gi_frame) else "GEN_SUSPENDED"
def _has_begun(frame):
    return frame.f_lineno != frame.f_code.co_firstlineno
def formatannotation(annotation):
    if isinstance(annotation, type):
        inside = "" if annotation.__module__ == "builtins" else annotation.__module__ + "."
        return inside + annotation.__qualname__
    return repr(annotation)
class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _kinds
    empty = _empty
    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation
    @property
    def name(self):
        return self._name
    @property
    def kind(self):
        return self._kind
    @property
    def default(self):
        return self._default
    @property
    def annotation(self):
        return self._annotation
    def replace(self, **named):
        for name in ("name", "kind", "default", "annotation"):
            named.setdefault(name, getattr(self, name))
        return type(self)(named.pop("name"), named.pop("kind"), **named)
    def __str__(self):
        text = {_STAR: "*", _STARS: "**"}.get(self._kind, "") + self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return text
    def __repr__(self):
        return '<Parameter "%s">' % self
    def __eq__(self, other):
        return isinstance(other, Parameter) and [getattr(self, n) for n in self.__slots__] == [getattr(other, n) for n in self.__slots__]
    def __hash__(self):
        return hash((self._name, self._kind))
class BoundArguments:
    __slots__ = ("arguments", "_signature", "__weakref__")
    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments
    @property
    def signature(self):
        return self._signature
    @property
    def args(self):
        found = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_NAMED, _STARS) or name not in self.arguments:
                break
            if p.kind == _STAR:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)
    @property
    def kwargs(self):
        found, n = {}, len(self.args)
        for at, (name, p) in enumerate(self._signature.parameters.items()):
            if name in self.arguments and (p.kind == _NAMED or p.kind == _BOTH and at >= n):
                found[name] = self.arguments[name]
            elif name in self.arguments and p.kind == _STARS:
                found.update(self.arguments[name])
        return found
    def apply_defaults(self):
        filled = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif p.default is not _empty or p.kind in (_STAR, _STARS):
                filled[name] = () if p.kind == _STAR else {} if p.kind == _STARS else p.default
        self.arguments = filled
    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join("%s=%r" % pair for pair in self.arguments.items())
class Signature:
    __slots__ = ("_parameters", "_return")
    empty = _empty
    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self._return = return_annotation
    @classmethod
    def from_callable(cls, it, **more):
        return signature(it)
    @property
    def parameters(self):
        return self._parameters
    @property
    def return_annotation(self):
        return self._return
    def replace(self, *, parameters=_empty, return_annotation=True):
        return type(self)(self._parameters.values() if parameters is _empty else parameters,
                          return_annotation=self._return if return_annotation is True else return_annotation)
    def __str__(self):
        parts, has_only, has_star = [], False, False
        for p in self._parameters.values():
            if has_only and p.kind != _ONLY:
                parts.append("/")
            has_only = p.kind == _ONLY
            if p.kind == _NAMED and not has_star:
                parts.append("*")
            has_star = has_star or p.kind in (_STAR, _NAMED)
            parts.append(str(p))
        if has_only:
            parts.append("/")
        text = "(" + ", ".join(parts) + ")"
        return text if self._return is _empty else text + " -> " + formatannotation(self._return)
    def __repr__(self):
        return "<Signature %s>" % self
    def __eq__(self, other):
        return isinstance(other, Signature) and dict(self._parameters) == dict(other._parameters) and self._return == other._return
    __hash__ = None
    def _bind(self, args, kwargs, partial):
        found, args, kwargs = {}, list(args), dict(kwargs)
        for name, p in self._parameters.items():
            if p.kind == _STAR:
                if args:
                    found[name], args = tuple(args), []
            elif p.kind == _STARS:
                if kwargs:
                    found[name], kwargs = kwargs, {}
            elif args and p.kind != _NAMED:
                if name in kwargs and p.kind == _BOTH:
                    raise TypeError("multiple values for argument %r" % name)
                found[name] = args.pop(0)
            elif name in kwargs and p.kind != _ONLY:
                found[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError("missing a required argument: %r" % name)
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError("got an unexpected keyword argument %r" % next(iter(kwargs)))
        return BoundArguments(self, found)
    def bind(self, *args, **kwargs):
        return self._bind(args, kwargs, False)
    def bind_partial(self, *args, **kwargs):
        return self._bind(args, kwargs, True)
def _of_function(f):
    code, defaults, hints = f.__code__, f.__defaults__ or (), getattr(f, "__annotations__", {})
    n, only, named = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    names, found = code.co_varnames, []
    for at in range(n):
        name = names[at]
        default = defaults[at - n + len(defaults)] if at >= n - len(defaults) else _empty
        found.append(Parameter(name, _ONLY if at < only else _BOTH, default=default, annotation=hints.get(name, _empty)))
    at = n + named
    if code.co_flags & 4:
        found.append(Parameter(names[at], _STAR, annotation=hints.get(names[at], _empty)))
        at += 1
    for name in names[n:n + named]:
        found.append(Parameter(name, _NAMED, default=(f.__kwdefaults__ or {}).get(name, _empty), annotation=hints.get(name, _empty)))
    if code.co_flags & 8:
        found.append(Parameter(names[at], _STARS, annotation=hints.get(names[at], _empty)))
    return Signature(found, return_annotation=hints.get("return", _empty))
def _without_first(found):
    parts = list(found.parameters.values())
    return found.replace(parameters=parts if parts and parts[0].kind == _STAR else parts[1:])
def _of_partial(it):
    found, given = signature(it.func), dict(it.keywords)
    parts, left = [], len(it.args)
    is_named = False
    for p in found.parameters.values():
        if left and p.kind in (_ONLY, _BOTH):
            left -= 1
            continue
        if p.name in given and p.kind in (_BOTH, _NAMED):
            p, is_named = p.replace(default=given[p.name], kind=_NAMED), True
        elif is_named and p.kind == _BOTH:
            p = p.replace(kind=_NAMED)
        elif is_named and p.kind == _STAR:
            continue
        parts.append(p)
    return found.replace(parameters=parts)
def signature(it, *, follow_wrapped=True, **more):
    if not callable(it):
        raise TypeError("%r is not a callable object" % (it,))
    if ismethod(it):
        return _without_first(signature(it.__func__))
    if type(it).__name__ in ("partial", "functools.partial"):
        return _of_partial(it)
    if follow_wrapped:
        it = unwrap(it, stop=lambda f: hasattr(f, "__signature__"))
    if isinstance(getattr(it, "__signature__", None), Signature):
        return it.__signature__
    if isfunction(it):
        return _of_function(it)
    if isclass(it):
        for name in ("__new__", "__init__"):
            for cls in it.__mro__[:-1]:
                f = cls.__dict__.get(name)
                if isinstance(f, staticmethod):
                    f = f.__func__
                if isfunction(f):
                    return _without_first(_of_function(f))
        return Signature()
    if isfunction(getattr(type(it), "__call__", None)):
        return _without_first(_of_function(type(it).__call__))
    raise ValueError("no signature found for builtin %r" % (it,))
