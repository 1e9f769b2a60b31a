# Threads: locals die with their thread, results travel, exceptions stay inside.
import gc
import queue
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

gc.disable()


class Thing:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  free", self.tag)


local = threading.local()


def work(tag, out):
    local.thing = Thing("local " + tag)
    mine = Thing("var " + tag)
    out.append(mine)
    print("work", tag)


out = []
t = threading.Thread(target=work, args=("a", out))
t.start()
t.join()
print("joined", len(out), hasattr(local, "thing"))
out.clear()
del t
ev = threading.Event()


def waiter(thing):
    ev.wait()
    print("woken with", thing.tag)


x = Thing("x")
r = weakref.ref(x)
t = threading.Thread(target=waiter, args=(x,))
t.start()
del x
print("still", r() is not None)
ev.set()
t.join()
print("after", r())
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(lambda n: Thing("made %d" % n), 3)
    print(f.result().tag)
    g = pool.submit(lambda: 1 // 0)
    print(type(g.exception()).__name__)
    print([v.tag for v in pool.map(Thing, ["m1", "m2"])])
print("pool closed")
del f
print("future dropped")
q = queue.Queue()


def consumer():
    while True:
        item = q.get()
        if item is None:
            return
        print("got", item.tag)


c = threading.Thread(target=consumer)
c.start()
for tag in ("q1", "q2"):
    q.put(Thing(tag))
q.put(None)
c.join()
print("consumer over", q.empty())


class Counter(threading.Thread):
    def __init__(self):
        super().__init__()
        self.held = Thing("in thread object")

    def run(self):
        print("counting")


c = Counter()
c.start()
c.join()
del c
print("end")
