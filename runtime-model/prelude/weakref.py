from _model import ref, ProxyType, CallableProxyType, proxy, getweakrefcount, getweakrefs, keyed, drop, target, missed, at_exit
ReferenceType = ref
class WeakMethod:
    __slots__ = ("_object", "_function", "_kind", "__weakref__")
    def __init__(self, method, callback=None):
        self._object = ref(method.__self__, callback and (lambda r: callback(self)))
        self._function = ref(method.__func__)
        self._kind = type(method)
    def __call__(self):
        it, function = self._object(), target(self._function)
        if it is None or function is None:
            return None
        return self._kind(function, it)
    def __eq__(self, other):
        return isinstance(other, WeakMethod) and self() == other()
    def __hash__(self):
        return hash(self._function)
class WeakValueDictionary:
    def __init__(self, other=(), **named):
        def remove(reference, me=ref(self)):
            table = target(me)
            if table is not None:
                drop(table.data, reference)
        self._remove = remove
        self.data = {}
        self.update(other, **named)
    def __getitem__(self, key):
        try:
            value = self.data[key]()
        except KeyError:
            missed()
            raise
        if value is None:
            raise KeyError(key)
        return value
    def __setitem__(self, key, value):
        self.data[key] = keyed(value, self._remove, key)
    def __delitem__(self, key):
        del self.data[key]
    def __len__(self):
        return len(self.data)
    def __contains__(self, key):
        reference = self.data.get(key)
        if reference is None:
            missed()
        return reference is not None and reference() is not None
    def __iter__(self):
        return self.keys()
    def get(self, key, default=None):
        reference = self.data.get(key)
        if reference is None:
            missed()
            return default
        value = reference()
        return default if value is None else value
    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value
    def pop(self, key, *default):
        reference = self.data.pop(key, None)
        value = reference() if reference is not None else None
        if value is None:
            if default:
                return default[0]
            raise KeyError(key)
        return value
    def update(self, other=(), **named):
        for key, value in dict(other, **named).items():
            self[key] = value
    def clear(self):
        self.data.clear()
    def keys(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key
    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value
    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value
class WeakKeyDictionary:
    def __init__(self, other=None):
        def remove(reference, me=ref(self)):
            table = target(me)
            if table is not None:
                table.data.pop(reference, None)
        self._remove = remove
        self.data = {}
        if other is not None:
            self.update(other)
    def __getitem__(self, key):
        return self.data[ref(key)]
    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value
    def __delitem__(self, key):
        del self.data[ref(key)]
    def __len__(self):
        return len(self.data)
    def __contains__(self, key):
        return ref(key) in self.data
    def __iter__(self):
        return self.keys()
    def get(self, key, default=None):
        return self.data.get(ref(key), default)
    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)
    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)
    def update(self, other):
        for key, value in other.items():
            self[key] = value
    def clear(self):
        self.data.clear()
    def keys(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key
    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value
    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value
class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        def remove(reference, me=ref(self)):
            group = target(me)
            if group is not None:
                group.data.discard(reference)
        self._remove = remove
        if data is not None:
            self.update(data)
    def __len__(self):
        return len(self.data)
    def __contains__(self, item):
        return ref(item) in self.data
    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item
    def add(self, item):
        self.data.add(ref(item, self._remove))
    def discard(self, item):
        self.data.discard(ref(item))
    def remove(self, item):
        self.data.remove(ref(item))
    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")
    def clear(self):
        self.data.clear()
    def update(self, other):
        for item in other:
            self.add(item)
class _Plan:
    __slots__ = ("weakref", "func", "args", "kwargs", "atexit")
class finalize:
    __slots__ = ()
    _registry = {}
    def __init__(self, obj, func, *args, **kwargs):
        plan = _Plan()
        plan.weakref = ref(obj, self)
        plan.func = func
        plan.args = args
        plan.kwargs = kwargs
        plan.atexit = True
        self._registry[self] = plan
    def __call__(self, _=None):
        plan = self._registry.pop(self, None)
        if plan:
            return plan.func(*plan.args, **plan.kwargs)
    def detach(self):
        plan = self._registry.get(self)
        thing = plan and target(plan.weakref)
        if thing is not None and self._registry.pop(self, None):
            return thing, plan.func, plan.args, plan.kwargs
    def peek(self):
        plan = self._registry.get(self)
        thing = plan and target(plan.weakref)
        if thing is not None:
            return thing, plan.func, plan.args, plan.kwargs
    @property
    def alive(self):
        return self in self._registry
    @property
    def atexit(self):
        plan = self._registry.get(self)
        return bool(plan) and plan.atexit
    @atexit.setter
    def atexit(self, value):
        plan = self._registry.get(self)
        if plan:
            plan.atexit = bool(value)
def _finish():
    while True:
        left = [f for f, plan in finalize._registry.items() if plan.atexit]
        if not left:
            return
        left[-1]()
at_exit(_finish)
