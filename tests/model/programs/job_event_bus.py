# An event bus with weak listeners, bound methods, one-shot handlers and errors.
import gc
import weakref
import functools

gc.disable()


class Bus:
    def __init__(self):
        self.table = {}
        self.log = []

    def on(self, name, fn, weak=True):
        if weak and hasattr(fn, "__self__"):
            ref = weakref.WeakMethod(fn, functools.partial(self._forget, name))
        elif weak:
            ref = weakref.ref(fn, functools.partial(self._forget, name))
        else:
            ref = lambda: fn
        self.table.setdefault(name, []).append(ref)
        return fn

    def _forget(self, name, ref):
        self.log.append(name)
        left = [r for r in self.table[name] if r is not ref]
        if left:
            self.table[name] = left
        else:
            del self.table[name]
        print("forgot one of", name)

    def send(self, name, *args, **kw):
        results = []
        for ref in list(self.table.get(name, ())):
            fn = ref()
            if fn is None:
                continue
            try:
                results.append(fn(*args, **kw))
            except Exception as e:
                results.append("%s: %s" % (type(e).__name__, e))
        return results

    def once(self, name):
        def decorate(fn):
            @functools.wraps(fn)
            def wrapper(*a, **k):
                self.table[name].remove(strong)
                return fn(*a, **k)
            strong = lambda: wrapper
            self.table.setdefault(name, []).append(strong)
            return fn
        return decorate


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self, what, loud=False):
        return (self.name + ":" + what).upper() if loud else self.name + ":" + what

    def fail(self, what):
        raise ValueError(what)

    def __del__(self):
        print("listener", self.name, "dies")


bus = Bus()
ann, bob = Listener("ann"), Listener("bob")
bus.on("tick", ann.hear)
bus.on("tick", bob.hear)
bus.on("tock", bob.fail)
print(bus.send("tick", "one"))
print(bus.send("tick", "two", loud=True))
print(bus.send("tock", "bad"))
print(bus.send("tick"))
del ann
print(bus.send("tick", "three"))


@bus.once("start")
def started(n):
    return "started %d" % n


print(bus.send("start", 5), bus.send("start", 6))
print(started.__name__, started(7))


def local():
    @functools.partial(bus.on, "tick")
    def inner(what, loud=False):
        return "inner " + what
    print(bus.send("tick", "four"))
    return len(bus.table["tick"])


print(local(), len(bus.table["tick"]))
bus.on("tick", Listener("temporary").hear)
print("temporary over")
bus.on("tick", Listener("stays").hear, weak=False)
print(bus.send("tick", "five"))
m = bob.hear
print(m == bob.hear, m is bob.hear, m.__self__ is bob, m.__func__ is Listener.hear, hash(m) == hash(bob.hear))
del bob
print("still", bus.send("tick", "six"))
del m
print("table", sorted(bus.table), bus.log)
bus.me = bus.send
wr = weakref.ref(bus, lambda r: print("bus gone"))
del bus
print("collecting")
gc.collect()
print(wr() is None)
