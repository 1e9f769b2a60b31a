from weakref import WeakSet, ref
