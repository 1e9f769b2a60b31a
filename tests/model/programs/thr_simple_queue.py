"""The queue in C, priority and last-in queues, one thread a stage."""
import queue
import threading


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __del__(self):
        print("free", self.n)


def stage(source, sink, change):
    while True:
        item = source.get()
        if item is None:
            sink.put(None)
            return
        sink.put(change(item))


a, b, c = queue.SimpleQueue(), queue.SimpleQueue(), queue.Queue()
threads = [threading.Thread(target=stage, args=(a, b, lambda n: n + 1)),
           threading.Thread(target=stage, args=(b, c, lambda n: n * 10))]
for t in threads:
    t.start()
for n in range(5):
    a.put(n)
a.put(None)
print(list(iter(c.get, None)))
for t in threads:
    t.join()
print(a.empty(), b.qsize(), c.qsize())
try:
    a.get(timeout=0.01)
except queue.Empty:
    print("empty")

p = queue.PriorityQueue()
for n in (3, 1, 2):
    p.put(Item(n))
print("put")
while not p.empty():
    print("got", p.get().n)
l = queue.LifoQueue()
for n in (4, 5):
    l.put(Item(n))
item = l.get()
print("top", item.n)
del item
del l
print("end")
