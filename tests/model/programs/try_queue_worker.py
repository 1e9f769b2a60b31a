import queue, threading, time, collections
class Task:
    def __init__(self, n): self.n = n
    def __del__(self): print("task", self.n, "freed")
q = queue.Queue()
results = []
def worker():
    while True:
        t = q.get()
        if t is None: break
        results.append(t.n ** 2)
        del t
        q.task_done()
    q.task_done()
th = threading.Thread(target=worker, daemon=True)
for i in range(3): q.put(Task(i))
q.put(None); th.start(); q.join(); th.join(); print(results, q.empty())
try: q.get_nowait()
except queue.Empty: print("empty")
b = queue.Queue(1); b.put(1)
try: b.put(2, timeout=0.01)
except queue.Full: print("full", b.full(), b.qsize())
pq = queue.PriorityQueue(); [pq.put(x) for x in ((3, "c"), (1, "a"), (2, "b"))]; print([pq.get()[1] for _ in range(3)])
lq = queue.LifoQueue(); lq.put(1); lq.put(2); print(lq.get(), lq.get())
cond = threading.Condition(); items = collections.deque()
def consume():
    for _ in range(2):
        with cond:
            while not items: cond.wait()
            print("consumed", items.popleft().n)
c = threading.Thread(target=consume); c.start()
for n in "uv":
    with cond: items.append(Task(n)); cond.notify()
c.join(); print("joined")
sem = threading.Semaphore(2); print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False)); sem.release()
r = threading.RLock()
with r:
    with r: print("reentrant")
start = time.time(); time.sleep(0.01); print(time.time() - start >= 0.009, time.monotonic() > 0, time.perf_counter() > 0)
t = threading.Timer(0.01, lambda: print("timer")); t.start(); t.join()
try:
    th.start()
except RuntimeError as e: print(e)
