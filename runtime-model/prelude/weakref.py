from _model import ref, ProxyType, CallableProxyType, proxy, getweakrefcount, getweakrefs, keyed, drop, target, missed, at_exit
import sys
ReferenceType = ref
ProxyTypes = (ProxyType, CallableProxyType)
class WeakMethod(ref):
    __slots__ = ("_function", "_kind", "_alive", "__weakref__")
    def __new__(cls, method, callback=None):
        try:
            it, function = method.__self__, method.__func__
        except AttributeError:
            raise TypeError("argument should be a bound method, not " + str(type(method))) from None
        def gone(_):
            new = target(me)
            if new is not None and new._alive:
                new._alive = False
                if callback is not None:
                    callback(new)
        new = ref.__new__(cls, it, gone)
        new._function = ref(function, gone)
        new._kind = type(method)
        new._alive = True
        me = ref(new)
        return new
    def __call__(self):
        it, function = ref.__call__(self), target(self._function)
        if it is None or function is None:
            return None
        return self._kind(function, it)
    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented if sys.version_info >= (3, 9) else False
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._function == other._function
    def __ne__(self, other):
        return not self == other
    __hash__ = ref.__hash__
# Entries that die while somebody walks over the container go when all are through.
class _Walked:
    def _begin(self):
        self._walkers += 1
    def _end(self):
        self._walkers -= 1
        if not self._walkers:
            self._commit()
    def _commit(self):
        while self._gone:
            self._forget(self._gone.pop())
class _WeakMapping(_Walked):
    __hash__ = None
    def __len__(self):
        return len(self.data) - len(self._gone)
    def __iter__(self):
        return self.keys()
    def __eq__(self, other):
        if not isinstance(other, (dict, _WeakMapping)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())
    def copy(self):
        new = type(self)()
        for key, value in self.items():
            new[key] = value
        return new
    __copy__ = copy
    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass
    def __or__(self, other):
        if not isinstance(other, (dict, _WeakMapping)):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new
    def __ror__(self, other):
        if not isinstance(other, (dict, _WeakMapping)):
            return NotImplemented
        new = type(self)()
        new.update(other)
        new.update(self)
        return new
    def __ior__(self, other):
        self.update(other)
        return self
class WeakValueDictionary(_WeakMapping):
    def __init__(self, other=(), **named):
        def remove(reference, me=ref(self)):
            table = target(me)
            if table is not None:
                if table._walkers:
                    table._gone.append(reference)
                else:
                    drop(table.data, reference)
        self._remove = remove
        self._gone = []
        self._walkers = 0
        self._iterating = set()
        self.data = {}
        self.update(other, **named)
    def _forget(self, reference):
        drop(self.data, reference)
    def __getitem__(self, key):
        if self._gone:
            self._commit()
        try:
            value = self.data[key]()
        except KeyError:
            missed()
            raise
        if value is None:
            raise KeyError(key)
        return value
    def __setitem__(self, key, value):
        if self._gone:
            self._commit()
        self.data[key] = keyed(value, self._remove, key)
    def __delitem__(self, key):
        if self._gone:
            self._commit()
        del self.data[key]
    def __contains__(self, key):
        reference = self.data.get(key)
        if reference is None:
            missed()
        return reference is not None and reference() is not None
    def __repr__(self):
        return "<WeakValueDictionary at %#x>" % id(self)
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
        if self._gone:
            self._commit()
        reference = self.data.pop(key, None)
        value = reference() if reference is not None else None
        if value is None:
            if default:
                return default[0]
            raise KeyError(key)
        return value
    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value
    def update(self, other=(), **named):
        if hasattr(other, "items"):
            for key, value in other.items():
                self[key] = value
        else:
            for key, value in other:
                self[key] = value
        for key, value in named.items():
            self[key] = value
    def keys(self):
        self._begin()
        try:
            for key, reference in self.data.items():
                if reference() is not None:
                    yield key
        finally:
            self._end()
    def values(self):
        self._begin()
        try:
            for reference in self.data.values():
                value = reference()
                if value is not None:
                    yield value
        finally:
            self._end()
    def items(self):
        self._begin()
        try:
            for key, reference in self.data.items():
                value = reference()
                if value is not None:
                    yield key, value
        finally:
            self._end()
    def valuerefs(self):
        return list(self.data.values())
    def itervaluerefs(self):
        yield from self.data.values()
class WeakKeyDictionary(_WeakMapping):
    def __init__(self, other=None):
        def remove(reference, me=ref(self)):
            table = target(me)
            if table is not None:
                if table._walkers:
                    table._gone.append(reference)
                else:
                    table._forget(reference)
        self._remove = remove
        self._gone = []
        self._walkers = 0
        self._iterating = set()
        self.data = {}
        if other is not None:
            self.update(other)
    def _forget(self, reference):
        try:
            del self.data[reference]
        except KeyError:
            pass
    def __getitem__(self, key):
        return self.data[ref(key)]
    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value
    def __delitem__(self, key):
        del self.data[ref(key)]
    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data
    def __repr__(self):
        return "<WeakKeyDictionary at %#x>" % id(self)
    def get(self, key, default=None):
        return self.data.get(ref(key), default)
    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)
    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)
    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value
    def update(self, other=None, **named):
        if other is not None:
            if not hasattr(other, "items"):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        if named:
            self.update(named)
    def keys(self):
        self._begin()
        try:
            for reference in self.data:
                key = reference()
                if key is not None:
                    yield key
        finally:
            self._end()
    def values(self):
        self._begin()
        try:
            for reference, value in self.data.items():
                if reference() is not None:
                    yield value
        finally:
            self._end()
    def items(self):
        self._begin()
        try:
            for reference, value in self.data.items():
                key = reference()
                if key is not None:
                    yield key, value
        finally:
            self._end()
    def keyrefs(self):
        return list(self.data)
class WeakSet(_Walked):
    __hash__ = None
    def __init__(self, data=None):
        self.data = set()
        def remove(reference, me=ref(self)):
            group = target(me)
            if group is not None:
                if group._walkers:
                    group._gone.append(reference)
                else:
                    group.data.discard(reference)
        self._remove = remove
        self._gone = []
        self._walkers = 0
        self._iterating = set()
        if data is not None:
            self.update(data)
    def _forget(self, reference):
        self.data.discard(reference)
    def __len__(self):
        return len(self.data) - len(self._gone)
    def __contains__(self, item):
        try:
            reference = ref(item)
        except TypeError:
            return False
        return reference in self.data
    def __iter__(self):
        self._begin()
        try:
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item
        finally:
            self._end()
    def __repr__(self):
        if sys.version_info >= (3, 10):
            return repr(self.data)
        return "<_weakrefset.WeakSet object at %#x>" % id(self)
    def _settle(self):
        if self._gone:
            self._commit()
    def add(self, item):
        self._settle()
        self.data.add(ref(item, self._remove))
    def discard(self, item):
        self._settle()
        self.data.discard(ref(item))
    def remove(self, item):
        self._settle()
        self.data.remove(ref(item))
    def pop(self):
        self._settle()
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = reference()
            if item is not None:
                return item
    def clear(self):
        self._settle()
        self.data.clear()
    def copy(self):
        return type(self)(self)
    def update(self, other):
        self._settle()
        for item in other:
            self.add(item)
    def __ior__(self, other):
        self.update(other)
        return self
    def union(self, other):
        new = self.copy()
        new.update(other)
        return new
    __or__ = union
    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new
    __sub__ = difference
    def difference_update(self, other):
        self._settle()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])
    def __isub__(self, other):
        self.difference_update(other)
        return self
    def intersection(self, other):
        return type(self)(item for item in other if item in self)
    __and__ = intersection
    def intersection_update(self, other):
        self._settle()
        self.data.intersection_update([ref(item) for item in other])
    def __iand__(self, other):
        self.intersection_update(other)
        return self
    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new
    __xor__ = symmetric_difference
    def symmetric_difference_update(self, other):
        self._settle()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])
    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self
    def issubset(self, other):
        return self.data <= {ref(item) for item in other}
    __le__ = issubset
    def __lt__(self, other):
        return self.data < {ref(item) for item in other}
    def issuperset(self, other):
        return self.data >= {ref(item) for item in other}
    __ge__ = issuperset
    def __gt__(self, other):
        return self.data > {ref(item) for item in other}
    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}
    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0
class _Plan:
    __slots__ = ("weakref", "func", "args", "kwargs", "atexit")
class finalize:
    __slots__ = ()
    _registry = {}
    _is_registered = False
    def __init__(self, obj, func, *args, **kwargs):
        plan = _Plan()
        plan.weakref = ref(obj, self)
        plan.func = func
        plan.args = args
        plan.kwargs = kwargs
        plan.atexit = True
        if not finalize._is_registered:
            at_exit(_finish)
            finalize._is_registered = True
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
    def __repr__(self):
        plan = self._registry.get(self)
        thing = plan and target(plan.weakref)
        if thing is None:
            return "<finalize object at %#x; dead>" % id(self)
        return "<finalize object at %#x; for %r at %#x>" % (id(self), type(thing).__name__, id(thing))
def _finish():
    while True:
        left = [f for f, plan in finalize._registry.items() if plan.atexit]
        if not left:
            return
        try:
            left.pop()()
        except Exception:
            pass
