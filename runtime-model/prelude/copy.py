_ATOMS = (int, float, complex, str, bytes, bool, type(None), type, type(...), type(NotImplemented), range)
class Error(Exception):
    pass
def _state(it):
    hook = getattr(type(it), "__getstate__", None)
    if hook is not None and hook is not getattr(object, "__getstate__", None):
        return hook(it)
    slots = {}
    for cls in type(it).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(it, name):
                slots[name] = getattr(it, name)
    return (getattr(it, "__dict__", {}), slots) if slots else getattr(it, "__dict__", {})
def _set_state(new, state):
    if hasattr(type(new), "__setstate__"):
        new.__setstate__(state)
        return
    state, slots = state if isinstance(state, tuple) else (state, {})
    if state:
        new.__dict__.update(state)
    for name, value in slots.items():
        setattr(new, name, value)
def _reduced(it, kind):
    # what it says of itself, or None: it says nothing
    for cls in kind.__mro__:
        if cls is not object and "__reduce_ex__" in cls.__dict__:
            return it.__reduce_ex__(4)
        if cls is not object and "__reduce__" in cls.__dict__:
            return it.__reduce__()
    return None
def _refuse(kind):
    # what has no state of its own to be told
    if kind.__name__ in ("generator", "coroutine", "async_generator", "frame", "traceback", "memoryview"):
        raise TypeError("cannot pickle '%s' object" % kind.__name__)
def _new_args(it, kind):
    # with which __new__ makes one like it, or None
    if hasattr(kind, "__getnewargs_ex__"):
        return it.__getnewargs_ex__()[0]
    return it.__getnewargs__() if hasattr(kind, "__getnewargs__") else None
def _rebuilt(it, parts, memo):
    if isinstance(parts, str):
        return it
    make, args, state, items, pairs = tuple(parts) + (None,) * (5 - len(parts))
    again = (lambda x: x) if memo is None else (lambda x: deepcopy(x, memo))
    new = make(*[again(x) for x in args])
    if memo is not None:
        memo[id(it)] = new
    if state is not None:
        _set_state(new, again(state))
    for x in items or ():
        new.append(again(x))
    for key, value in pairs or ():
        new[again(key)] = again(value)
    return new
def _is_plain(it):
    return isinstance(it, _ATOMS) or callable(it) and not hasattr(it, "__dict__") or type(it).__name__ in (
        "function", "method", "module", "builtin_function_or_method")
def copy(it):
    kind = type(it)
    hook = getattr(kind, "__copy__", None)
    if hook is not None:
        return hook(it)
    if kind in (list, dict, set):
        return it.copy()
    if _is_plain(it) or kind in (tuple, frozenset):
        return it
    parts = _reduced(it, kind)
    if parts is not None:
        return _rebuilt(it, parts, None)
    _refuse(kind)
    args = _new_args(it, kind)
    if args is not None:
        new = kind.__new__(kind, *args)
    elif isinstance(it, (list, dict, set)):
        new = kind.__new__(kind)
        new.update(it) if not isinstance(it, list) else new.extend(it)
    elif isinstance(it, (tuple, frozenset, str, int)):
        new = kind.__new__(kind, it)
    else:
        new = kind.__new__(kind)
    _set_state(new, _state(it))
    return new
def deepcopy(it, memo=None):
    if memo is None:
        memo = {}
    if id(it) in memo:
        return memo[id(it)]
    kind = type(it)
    hook = getattr(kind, "__deepcopy__", None)
    if hook is not None and not isinstance(it, type):
        new = hook(it, memo)
    elif _is_plain(it):
        return it
    else:
        parts = _reduced(it, kind)
        new = _deep(it, kind, memo) if parts is None else _rebuilt(it, parts, memo)
    if new is not it:
        memo[id(it)] = new
        memo.setdefault(id(memo), []).append(it)
    return new
def _deep(it, kind, memo):
    _refuse(kind)
    if isinstance(it, tuple) and kind is tuple:
        parts = [deepcopy(x, memo) for x in it]
        if id(it) in memo:
            return memo[id(it)]
        return it if all([a is b for a, b in zip(parts, it)]) else tuple(parts)
    if isinstance(it, (list, dict, set)):
        memo[id(it)] = new = kind.__new__(kind)
        if isinstance(it, list):
            for x in it:
                new.append(deepcopy(x, memo))
        elif isinstance(it, dict):
            for key, value in it.items():
                new[deepcopy(key, memo)] = deepcopy(value, memo)
        else:
            new.update([deepcopy(x, memo) for x in it])
        if kind in (list, dict, set):
            return new
    elif _new_args(it, kind) is not None:
        memo[id(it)] = new = kind.__new__(kind, *[deepcopy(x, memo) for x in _new_args(it, kind)])
    elif isinstance(it, (tuple, frozenset)):
        new = kind.__new__(kind, [deepcopy(x, memo) for x in it])
        if kind is frozenset:
            return new
    else:
        memo[id(it)] = new = kind.__new__(kind)
    state = _state(it)
    if state:
        _set_state(new, deepcopy(state, memo))
    return new
