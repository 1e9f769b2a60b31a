"""Several workers, a full queue, sentinels; each result is seen once."""
import queue
import threading


class Part:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        dropped.append(self.n)


dropped = []
work = queue.Queue(maxsize=2)
results = queue.Queue()


def serve():
    for part in iter(work.get, None):
        results.put(part.n * part.n)
        part = None
    work.put(None)


threads = [threading.Thread(target=serve, name="w%d" % i) for i in range(3)]
for t in threads:
    t.start()
for n in range(10):
    work.put(Part(n))
work.put(None)
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(results.qsize())))
print(sorted(dropped), [t.name for t in threads], threading.active_count())
print(work.get_nowait(), work.empty(), results.empty())
try:
    work.get_nowait()
except queue.Empty as error:
    print("empty", type(error).__name__)
small = queue.Queue(1)
small.put("x")
try:
    small.put_nowait("y")
except queue.Full:
    print("full", small.full(), small.qsize())
try:
    small.put("y", timeout=0.01)
except queue.Full:
    print("still full")
small.get()
try:
    small.get(timeout=0.01)
except queue.Empty:
    print("still empty")
