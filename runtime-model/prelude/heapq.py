# An item goes down to the lower of two below it as far as there are any, and
# from there up to its place: comparisons in the order of the C code.
def _up(heap, first, at):
    item = heap[at]
    while at > first:
        above = (at - 1) >> 1
        if not item < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = item
def _down(heap, first):
    at = first
    item = heap[at]
    while 2 * at + 1 < len(heap):
        below = 2 * at + 1
        if below + 1 < len(heap) and not heap[below] < heap[below + 1]:
            below += 1
        heap[at] = heap[below]
        at = below
    heap[at] = item
    _up(heap, first, at)
def heappush(heap, item):
    heap.append(item)
    _up(heap, 0, len(heap) - 1)
def heappop(heap):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    del last
    _down(heap, 0)
    return first
def heapreplace(heap, item):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _down(heap, 0)
    return first
def heappushpop(heap, item):
    if not heap or not heap[0] < item:
        return item
    return heapreplace(heap, item)
def heapify(heap):
    for at in reversed(range(len(heap) // 2)):
        _down(heap, at)
class _Turned:
    __slots__ = ("item",)
    def __init__(self, item):
        self.item = item
    def __lt__(self, other):
        return other.item < self.item
def _best(n, source, key, turned):
    rows = [(_Turned(item if key is None else key(item)) if turned else item if key is None else key(item), at, item)
            for at, item in enumerate(source)]
    rows.sort(key=lambda row: row[:2])
    return [item for _, _, item in rows[:max(n, 0)]]
def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)
def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)
def merge(*sources, key=None, reverse=False):
    heap = []
    for at, source in enumerate(map(iter, sources)):
        for item in source:
            mark = item if key is None else key(item)
            heap.append([_Turned(mark) if reverse else mark, at, item, source])
            break
    heapify(heap)
    while heap:
        row = heap[0]
        yield row[2]
        for item in row[3]:
            mark = item if key is None else key(item)
            row[0], row[2] = _Turned(mark) if reverse else mark, item
            heapreplace(heap, row)
            break
        else:
            heappop(heap)
