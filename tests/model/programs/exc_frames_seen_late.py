"""A frame that an error keeps is the collector's from its end on."""
import gc

gc.disable()


class Obj:
    def __init__(self, tag, other=None):
        self.tag = tag
        self.other = other

    def __del__(self):
        print("  del", self.tag)


class Ring(Obj):
    def __init__(self, tag):
        super().__init__(tag)
        self.me = self


def fails(between):
    held = Obj("held", Obj("inner"))
    try:
        raise KeyError(held.tag)
    except LookupError as e:
        kept.append(e)
        between.append(Ring("between"))
        held.other.other = e
    after.append(Obj("after"))


kept, between, after = [], [], []
fails(between)
print("failed")
kept.clear()
print("cleared")
between.clear()
after[0].other = after[0]
after.clear()
gc.collect()
print("collected")
order = [type(o).__name__ for o in gc.get_objects() if type(o).__name__ in ("frame", "traceback", "KeyError", "Ring")]
print(order)
more = []
try:
    fails(more)
except KeyError:
    pass
order = [type(o).__name__ for o in gc.get_objects() if type(o).__name__ in ("frame", "traceback", "KeyError", "Ring")]
print(order)


def inner():
    held = Obj("of inner")
    raise ValueError(held.tag)


def outer():
    other = Obj("of outer")
    try:
        inner()
    except ValueError as e:
        e.tie = other
        other.other = e
        late = Ring("late")
        kept.append(e)


outer()
order = [type(o).__name__ for o in gc.get_objects() if type(o).__name__ in ("frame", "traceback", "ValueError", "Ring", "Obj")]
print(order)
print("end")
