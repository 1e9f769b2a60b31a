"""Members that are kept in a class: how many objects its end frees."""
import gc, functools
gc.collect()
gc.collect()
class K:
    @functools.cached_property
    def once(self): return 1
del K
print(gc.collect())
class K:
    @staticmethod
    def st(x): return x
    @classmethod
    def make(cls): pass
del K
print(gc.collect())
class K:
    __slots__ = ('extra',)
    def own(self): return __class__
del K
print(gc.collect())
class K:
    @functools.cached_property
    def once(self): return 1
    @functools.cached_property
    def twice(self): return 1
del K
print(gc.collect())
class K:
    @functools.cached_property
    def once(self): return 1
    @functools.lru_cache(3)
    def twice(self): return 1
K().once
del K
print(gc.collect())
