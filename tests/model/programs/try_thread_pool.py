import concurrent.futures as cf
import threading
class Job:
    def __init__(self, n): self.n = n
    def __del__(self): print("job gone", self.n)
    def run(self):
        if self.n == 2:
            raise ValueError(f"job {self.n}")
        return self.n * 10
def work(job):
    return job.run()
with cf.ThreadPoolExecutor(max_workers=1) as pool:
    futures = [pool.submit(work, Job(i)) for i in range(4)]
    for f in futures:
        try:
            print(f.result())
        except ValueError as e:
            print("failed", e)
print(all(f.done() for f in futures), futures[2].exception())
del f
futures.clear()
with cf.ThreadPoolExecutor(1) as pool:
    print(list(pool.map(lambda x: x ** 2, range(5))))
lock = threading.Lock()
total = 0
def add(n):
    global total
    for _ in range(n):
        with lock:
            total += 1
ts = [threading.Thread(target=add, args=(100,), name=f"w{i}") for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(total, [t.name for t in ts], any(t.is_alive() for t in ts))
ev = threading.Event()
def waiter():
    print("waiting"); ev.wait(); print("go")
t = threading.Thread(target=waiter); t.start(); ev.set(); t.join()
local = threading.local()
local.x = 1
def other():
    print(hasattr(local, "x"))
t = threading.Thread(target=other); t.start(); t.join()
print(threading.current_thread().name, threading.active_count())
