def copy(it):
    if isinstance(it, (list, dict, set)):
        return it.copy()
    hook = getattr(type(it), "__copy__", None)
    if hook is not None:
        return hook(it)
    if hasattr(it, "__dict__") and not isinstance(it, type) and not callable(it):
        new = type(it).__new__(type(it))
        new.__dict__.update(it.__dict__)
        return new
    return it
def deepcopy(it, memo=None):
    if memo is None:
        memo = {}
    if id(it) in memo:
        return memo[id(it)]
    if isinstance(it, list):
        memo[id(it)] = new = []
        new.extend(deepcopy(x, memo) for x in it)
        return new
    if isinstance(it, dict):
        memo[id(it)] = new = {}
        for key, value in it.items():
            new[deepcopy(key, memo)] = deepcopy(value, memo)
        return new
    if isinstance(it, tuple):
        return tuple(deepcopy(x, memo) for x in it)
    if isinstance(it, set):
        return {deepcopy(x, memo) for x in it}
    if hasattr(it, "__dict__") and not isinstance(it, type) and not callable(it):
        memo[id(it)] = new = type(it).__new__(type(it))
        for key, value in it.__dict__.items():
            setattr(new, key, deepcopy(value, memo))
        return new
    return it
