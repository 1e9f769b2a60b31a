# A weak reference to a storage runs a finalizer that frees memory of its own; the
# number that it has stands for the storage only as long as it lives.
from torch.multiprocessing.reductions import StorageWeakRef


def same(a, b):
    first = StorageWeakRef(a.untyped_storage())  #! del a
    found = first == StorageWeakRef(b.untyped_storage())  #! del b, first unsafe
    work()
    return found


def table(rows):
    seen = {StorageWeakRef(r.untyped_storage()): r for r in rows}  #! del rows
    n = len(seen)  #! del seen
    work()
    return n


def number(a, b):
    ref = StorageWeakRef(a)  #! del a
    kept = ref.cdata  #! keep ref EDL701
    other = StorageWeakRef(b)
    return kept == other.cdata
