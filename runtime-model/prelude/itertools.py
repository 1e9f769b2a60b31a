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
    rows = [()]
    for source in [tuple(s) for s in sources] * repeat:
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
    r = len(items) if r is None else r
    def walk(left, row):
        if len(row) == r:
            yield tuple(items[i] for i in row)
            return
        for i in left:
            yield from walk([k for k in left if k != i], row + [i])
    if r <= len(items):
        yield from walk(list(range(len(items))), [])
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
def _accumulate(source, func=None, *, initial=None):
    it = iter(source)
    total = initial
    if initial is None:
        try:
            total = next(it)
        except StopIteration:
            return
    yield total
    for item in it:
        grown = total + item if func is None else func(total, item)
        del item
        total = grown
        del grown
        yield total
accumulate = _made(_accumulate, "accumulate")
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
def _zip_longest(*sources, fillvalue=None):
    its = [iter(s) for s in sources]
    del sources
    left = len(its)
    if not left:
        return
    while True:
        row = []
        for i, it in enumerate(its):
            try:
                item = next(it)
            except StopIteration:
                left -= 1
                if not left:
                    return
                its[i] = repeat(fillvalue)
                item = fillvalue
            row.append(item)
            item = None
        yield tuple(row)
zip_longest = _made(_zip_longest, "zip_longest")
# Items that some copy has still to give, each in a link to the next one.
def tee(source, n=2):
    it = iter(source)
    def walk(link):
        while True:
            if not link:
                try:
                    item = next(it)
                except StopIteration:
                    return
                link.append(item)
                link.append([])
                del item
            held = [link[0]]
            link = link[1]
            yield held.pop()
    first = []
    return tuple(walk(first) for _ in range(n))
def _cycle(source):
    items = []
    for item in source:
        items.append(item)
        yield item
    while items:
        for item in items:
            yield item
cycle = _made(_cycle, "cycle")
class _Group:
    def __init__(self, source, key):
        self._it = iter(source)
        self._key = key
        self._has = False
    def _fill(self):
        if not self._has:
            self._item = next(self._it)
            self._mark = self._item if self._key is None else self._key(self._item)
            self._has = True
def _groupby(source, key=None):
    state = _Group(source, key)
    def members(mark):
        while True:
            try:
                state._fill()
            except StopIteration:
                return
            if state._mark != mark:
                return
            state._has = False
            item = state._item
            state._item = None
            held = [item]
            del item
            yield held.pop()
    while True:
        try:
            state._fill()
        except StopIteration:
            return
        group = members(state._mark)
        yield state._mark, group
        for _ in group:
            pass
groupby = _made(_groupby, "groupby")
