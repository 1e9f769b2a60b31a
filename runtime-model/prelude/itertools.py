from sys import getrefcount, version_info
class _Iterator:
    __slots__ = ("_it", "__weakref__")
    def __iter__(self):
        return self
    def __next__(self):
        return next(self._it)
def _made(walk, name):
    def __init__(self, *args, **named):
        self._it = walk(*args, **named)
    return type(name, (_Iterator,), {"__init__": __init__, "__slots__": (), "__module__": "itertools"})
class count:
    def __init__(self, start=0, step=1):
        self._next = start
        self._step = step
    def __iter__(self):
        return self
    def __next__(self):
        now = self._next
        self._next += self._step
        return now
    def __repr__(self):
        if self._step == 1:
            return "count(%r)" % (self._next,)
        return "count(%r, %r)" % (self._next, self._step)
class repeat:
    def __init__(self, object, times=None):
        self._item = object
        self._left = times
    def __iter__(self):
        return self
    def __next__(self):
        if self._left is not None:
            if self._left <= 0:
                raise StopIteration
            self._left -= 1
        return self._item
    def __repr__(self):
        return "repeat(%r)" % (self._item,) if self._left is None else "repeat(%r, %d)" % (self._item, self._left)
class chain:
    def __init__(self, *sources):
        self._it = self._walk(sources)
    @staticmethod
    def _walk(sources):
        for source in sources:
            yield from source
    @classmethod
    def from_iterable(cls, sources):
        new = cls()
        new._it = cls._walk(sources)
        return new
    def __iter__(self):
        return self
    def __next__(self):
        return next(self._it)
def _islice(source, *bounds):
    start, stop, step = 0, None, 1
    if len(bounds) == 1:
        stop = bounds[0]
    else:
        start, stop = bounds[0] or 0, bounds[1]
        step = bounds[2] if len(bounds) > 2 and bounds[2] else 1
    n = 0
    it = iter(source)
    del source
    while stop is None or n < stop:
        try:
            item = next(it)
        except StopIteration:
            return
        if n >= start and (n - start) % step == 0:
            n += 1
            held = [item]
            del item
            yield held.pop()
        else:
            n += 1
            del item
islice = _made(_islice, "islice")
def _product(*sources, repeat=1):
    sources = [tuple(s) for s in sources] * repeat
    rows = [()]
    for source in sources:
        rows = [row + (item,) for row in rows for item in source]
    while rows:
        yield rows.pop(0)
product = _made(_product, "product")
def _combinations(source, r):
    items = tuple(source)
    n = len(items)
    if r > n:
        return
    at = list(range(r))
    yield tuple(items[i] for i in at)
    while True:
        for i in reversed(range(r)):
            if at[i] != i + n - r:
                break
        else:
            return
        at[i] += 1
        for j in range(i + 1, r):
            at[j] = at[j - 1] + 1
        yield tuple(items[i] for i in at)
combinations = _made(_combinations, "combinations")
def _with_replacement(source, r):
    items = tuple(source)
    n = len(items)
    if not n and r:
        return
    at = [0] * r
    yield tuple(items[i] for i in at)
    while True:
        for i in reversed(range(r)):
            if at[i] != n - 1:
                break
        else:
            return
        at[i:] = [at[i] + 1] * (r - i)
        yield tuple(items[i] for i in at)
combinations_with_replacement = _made(_with_replacement, "combinations_with_replacement")
def _permutations(source, r=None):
    items = tuple(source)
    n = len(items)
    r = n if r is None else r
    if r > n:
        return
    at = list(range(r))
    while True:
        yield tuple(items[i] for i in at)
        for i in reversed(range(r)):
            free = [k for k in range(at[i] + 1, n) if k not in at[:i]]
            if free:
                break
        else:
            return
        at[i:] = free[:1]
        at += [k for k in range(n) if k not in at][:r - i - 1]
permutations = _made(_permutations, "permutations")
def _takewhile(test, source):
    for item in source:
        if not test(item):
            return
        held = [item]
        del item
        yield held.pop()
takewhile = _made(_takewhile, "takewhile")
def _dropwhile(test, source):
    it = iter(source)
    for item in it:
        if not test(item):
            held = [item]
            del item
            yield held.pop()
            break
    yield from it
dropwhile = _made(_dropwhile, "dropwhile")
def _filterfalse(test, source):
    for item in source:
        if not (item if test is None else test(item)):
            held = [item]
            del item
            yield held.pop()
filterfalse = _made(_filterfalse, "filterfalse")
def _compress(data, selectors):
    data, selectors = iter(data), iter(selectors)
    while True:
        try:
            item = next(data)
            keep = next(selectors)
        except StopIteration:
            return
        if keep:
            held = [item]
            del item
            yield held.pop()
compress = _made(_compress, "compress")
class accumulate: # keeps its last sum when there is nothing more
    __slots__ = ("_it", "_func", "_first", "_total", "__weakref__")
    def __init__(self, source, func=None, *, initial=None):
        self._it, self._func, self._first = iter(source), func, initial
    def __iter__(self):
        return self
    def __next__(self):
        if self._first is not None:
            self._total, self._first = self._first, None
            return self._total
        item = next(self._it)
        if not hasattr(self, "_total"):
            self._total = item
            return item
        grown = self._total + item if self._func is None else self._func(self._total, item)
        del item
        held = [grown]
        del grown
        self._total = held[0]
        return held.pop()
def _starmap(function, source):
    for args in source:
        held = [function(*args)]
        del args
        yield held.pop()
starmap = _made(_starmap, "starmap")
def _pairwise(source):
    it = iter(source)
    try:
        last = next(it)
    except StopIteration:
        return
    for item in it:
        held = [(last, item)]
        last = item
        del item
        yield held.pop()
pairwise = _made(_pairwise, "pairwise")
if version_info >= (3, 13): # keeps its last row, and fills it anew if it is its own
    class pairwise:
        def __init__(self, source):
            self._it = iter(source)
            self._row = tuple([None, None])
        def __iter__(self):
            return self
        def __next__(self):
            if self._it is None:
                raise StopIteration
            try:
                if not hasattr(self, "_last"):
                    self._last = next(self._it)
                item = next(self._it)
            except StopIteration:
                self._it = None
                self.__dict__.pop("_last", None)
                raise
            row = (self._last, item)
            self._last = item
            if getrefcount(self._row) == 2:
                self._row = row
            return row
def _batched(source, n, strict=False):
    it = iter(source)
    while True:
        row = tuple(_islice(it, n))
        if not row:
            return
        if strict and len(row) != n:
            raise ValueError("batched(): incomplete batch")
        held = [row]
        del row
        yield held.pop()
batched = _made(_batched, "batched")
# The last row stays here until the next one is asked for, and longer if somebody
# else has it: then it is not filled anew.
class zip_longest:
    def __init__(self, *sources, fillvalue=None):
        self._its = [iter(s) for s in sources]
        self._left = len(sources)
        self._row = (None,) * len(sources)
        self._fill = fillvalue
    def __iter__(self):
        return self
    def _item(self, i):
        it = self._its[i]
        if it is not None:
            try:
                return next(it)
            except StopIteration:
                self._left -= 1
                if not self._left:
                    raise
                self._its[i] = None
        return self._fill
    def __next__(self):
        if not self._left:
            raise StopIteration
        row = []
        last = []
        is_ours = getrefcount(self._row) == 2
        if is_ours:
            last[:] = self._row
            self._row = None
        for i in range(len(self._its)):
            row.append(self._item(i))
            if is_ours:
                last[i] = None
        row = tuple(row)
        if is_ours:
            self._row = row
        return row
# What some copy has still to give, up to 57 items together: they go together.
class _Block:
    def __init__(self, it):
        self._it = it
        self._items = {}
        self._next = None
class _tee:
    __slots__ = ("_block", "_at", "__weakref__")
    def __init__(self, block, at=0):
        self._block = block
        self._at = at
    def __iter__(self):
        return self
    def __copy__(self):
        return _tee(self._block, self._at)
    def __next__(self):
        if self._at == 57:
            if self._block._next is None:
                self._block._next = _Block(self._block._it)
            self._block = self._block._next
            self._at = 0
        items = self._block._items
        if self._at == len(items):
            items[self._at] = next(self._block._it)
        self._at += 1
        return items[self._at - 1]
def tee(source, n=2):
    it = iter(source)
    if not isinstance(it, _tee):
        it = _tee(_Block(it))
    return (it,) + tuple(_tee(it._block, it._at) for _ in range(n - 1)) if n else ()
def _cycle(source):
    items = []
    for item in source:
        items.append(item)
        yield item
    while items:
        for item in items:
            yield item
cycle = _made(_cycle, "cycle")
_NONE = object()
class groupby:
    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._function = key
        self._wanted = self._key = self._item = _NONE
        self._turn = 0
    def __iter__(self):
        return self
    def _step(self):
        item = next(self._it)
        key = item if self._function is None else self._function(item)
        self._item = item
        self._key = key
    def __next__(self):
        self._turn += 1
        while self._key is _NONE or self._wanted is not _NONE and self._wanted == self._key:
            self._step()
        self._wanted = self._key
        return self._key, _grouper(self, self._wanted, self._turn)
class _grouper:
    def __init__(self, parent, wanted, turn):
        self._parent = parent
        self._wanted = wanted
        self._turn = turn
    def __iter__(self):
        return self
    def __next__(self):
        parent = self._parent
        if parent._turn != self._turn:
            raise StopIteration
        if parent._item is _NONE:
            parent._step()
        if self._wanted != parent._key:
            raise StopIteration
        item = parent._item
        parent._item = _NONE
        return item
