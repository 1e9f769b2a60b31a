# An event hub with weak listeners, strong ones, and WeakMethod.
import weakref


class Hub:
    def __init__(self):
        self.weak = []
        self.strong = []

    def listen(self, f, keep=False):
        if keep:
            self.strong.append(f)
        elif hasattr(f, "__self__"):
            self.weak.append(weakref.WeakMethod(f, self.lost))
        else:
            self.weak.append(weakref.ref(f, self.lost))

    def lost(self, ref):
        self.weak.remove(ref)
        print("  lost one,", len(self.weak), "left")

    def fire(self, what):
        for r in list(self.weak):
            f = r()
            if f is not None:
                f(what)
        for f in self.strong:
            f(what)


class Listener:
    def __init__(self, tag):
        self.tag = tag

    def on(self, what):
        print(self.tag, "hears", what)

    def __del__(self):
        print("  listener", self.tag)


hub = Hub()
a, b = Listener("a"), Listener("b")
hub.listen(a.on)
hub.listen(b.on, keep=True)


def plain(what):
    print("plain", what)


hub.listen(plain)
hub.listen(lambda what: print("never", what))
hub.fire("one")
del a
hub.fire("two")
del b
hub.fire("three")
del plain
hub.fire("four")
hub.strong.pop()
hub.fire("five")
h = weakref.ref(hub)
del hub
print(h())
