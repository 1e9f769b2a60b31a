"""Barriers let all go at once; timers wait, or are cancelled."""
import threading
import time

log = []
barrier = threading.Barrier(3, action=lambda: log.append("all here"))


def walker(n):
    log.append("start")
    index = barrier.wait()
    log.append("go")
    numbers.append(index)


numbers = []
threads = [threading.Thread(target=walker, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
print(barrier.parties, barrier.broken)
numbers.append(barrier.wait())
for t in threads:
    t.join()
print(log, sorted(numbers))
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError as error:
    print("broken", barrier.broken, type(error).__name__)
barrier.reset()
print(barrier.broken, barrier.n_waiting)

fired = []
timer = threading.Timer(0.02, fired.append, args=("fired",))
timer.start()
print(fired, timer.is_alive())
timer.join()
print(fired, timer.is_alive())
timer = threading.Timer(30, fired.append, args=("never",))
timer.start()
timer.cancel()
timer.join()
print(fired)


def late(n):
    time.sleep(n / 10)
    log.append(n)


del log[:]
threads = [threading.Thread(target=late, args=(n,)) for n in (6, 2, 4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
event = threading.Event()
print(event.wait(0.01), event.is_set())
lock = threading.Lock()
with lock:
    print(lock.acquire(timeout=0.01), lock.acquire(blocking=False), lock.locked())
print(lock.locked())
