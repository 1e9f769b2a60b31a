"""What ends a thread: errors, exits, hooks; who keeps what they hold."""
import sys
import threading


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("free", self.name)


def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook


def fails(thing):
    raise ValueError(thing.name)


def exits(thing):
    sys.exit(3)


def run(target, name):
    t = threading.Thread(target=target, args=(Thing(name),), name=name)
    t.start()
    t.join()
    print("joined", t.is_alive())


run(fails, "error")
run(exits, "exit")


def holds():
    lock.acquire()
    started.set()
    gate.wait()
    lock.release()


lock = threading.Lock()
started, gate = threading.Event(), threading.Event()
t = threading.Thread(target=holds)
t.start()
started.wait()
print(lock.locked(), lock.acquire(False))
gate.set()
t.join()
print(lock.acquire(False))
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
again = threading.RLock()
with again, again:
    print(again.acquire(False))
    again.release()
    t = threading.Thread(target=lambda: print("other", again.acquire(False)))
    t.start()
    t.join()
try:
    again.release()
except RuntimeError as error:
    print(error)
condition = threading.Condition()
try:
    condition.wait()
except RuntimeError as error:
    print(error)
try:
    condition.notify()
except RuntimeError as error:
    print(error)
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: 5), condition.wait_for(lambda: 0, 0.01))
