# Observers held weakly or strongly, handles that unsubscribe, events that die on the way.
import weakref, functools
class Event:
    def __init__(self, kind, payload): self.kind, self.payload = kind, payload
    def __del__(self): print("  event gone", self.kind)
class Handle:
    def __init__(self, bus, key): self._bus = weakref.ref(bus); self.key = key
    def cancel(self):
        bus = self._bus()
        if bus is not None and bus.handlers.pop(self.key, None): print("cancelled", self.key)
    def __enter__(self): return self
    def __exit__(self, *exc): self.cancel()
    def __del__(self): self.cancel()
class Bus:
    def __init__(self): self.handlers = {}; self.n = 0; self.log = []
    def on(self, f, weak=True):
        self.n += 1
        if weak and hasattr(f, "__self__"): ref = weakref.WeakMethod(f, functools.partial(self._gone, self.n))
        elif weak: ref = weakref.ref(f, functools.partial(self._gone, self.n))
        else: ref = lambda: f
        self.handlers[self.n] = ref
        return Handle(self, self.n)
    def _gone(self, key, ref): print("  handler", key, "died"); self.handlers.pop(key, None)
    def emit(self, e):
        for key, ref in list(self.handlers.items()):
            f = ref()
            if f is not None: self.log.append((e.kind, f(e)))
        del e
    def __del__(self): print("  bus gone", len(self.handlers))
class View:
    def __init__(self, name): self.name = name
    def show(self, e): print(self.name, "sees", e.kind); return self.name
    def __del__(self): print("  view gone", self.name)
bus = Bus()
v, w = View("v"), View("w")
h1 = bus.on(v.show); h2 = bus.on(w.show, weak=False)
bus.emit(Event("one", None))
del v
bus.emit(Event("two", [1]))
del w
bus.emit(Event("three", None))
h2.cancel()
print("handlers", sorted(bus.handlers))
h3 = bus.on(lambda e: "lambda"); print("lambda", sorted(bus.handlers))
def plain(e): return "plain " + e.kind
with bus.on(plain):
    bus.emit(Event("four", None))
bus.emit(Event("five", None))
print(bus.log)
kept = []
h = bus.on(kept.append, weak=False)
for k in ("x", "y"): bus.emit(Event(k, None))
print(len(kept)); kept.clear(); print("kept cleared")
bus.me = bus.on(plain)
del bus.me
h4 = bus.on(plain)
del bus
print("bus dropped"); h4.cancel(); del h, h1, h2, h3
class Once:
    def __init__(self, f): self.f = f
    def __call__(self, *a):
        f, self.f = self.f, None
        return f(*a) if f else None
    def __del__(self): print("  once gone", self.f is None)
o = Once(plain); print(o(Event("first", 0)), o(Event("second", 0))); o = None
