"""threading.local: each thread has its own, and it goes with the thread."""
import threading
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  free", self.name)


own = threading.local()
own.thing = Thing("main")


def other():
    print("  has", hasattr(own, "thing"))
    own.thing = Thing("other")
    print("  its", own.thing.name, sorted(own.__dict__))


t = threading.Thread(target=other)
t.start()
t.join()
print("joined", own.thing.name)
del own.thing
print("deleted", hasattr(own, "thing"))


class Counter(threading.local):
    start = 10

    def __init__(self, step):
        self.step = step
        self.n = self.start

    def up(self):
        self.n += self.step
        return self.n


counter = Counter(5)
print(counter.up(), counter.up())
seen = []
t = threading.Thread(target=lambda: seen.append((counter.up(), counter.step)))
t.start()
t.join()
print(seen, counter.n)
own.thing = Thing("late")
ref = weakref.ref(own.thing)
del own
print("gone", ref() is None)


def names():
    me = threading.current_thread()
    print("  in", me.name, me.daemon, me is threading.main_thread(),
          me.ident == threading.get_ident())


t = threading.Thread(target=names, name="first")
t.start()
t.join()
t = threading.Thread(target=names, name="second", daemon=True)
t.start()
t.join()
names()
print(t.name, t.ident is not None, t.is_alive(), threading.active_count())
try:
    t.start()
except RuntimeError as error:
    print(error)
try:
    threading.Thread(target=names).join()
except RuntimeError as error:
    print(error)
try:
    threading.current_thread().join()
except RuntimeError as error:
    print(error)
