"""What a thread holds: its arguments while it runs, itself, its result."""
import gc
import threading
import weakref


class Res:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("  free", self.tag)


gate = threading.Event()
ready = threading.Event()


def waits(res):
    print("  has", res.tag)
    ready.set()
    gate.wait()
    print("  goes on with", res.tag)


def waits_without(res):
    tag = res.tag
    del res
    print("  let go of", tag)
    ready.set()
    gate.wait()
    print("  goes on")


for target in (waits, waits_without):
    for event in (gate, ready):
        event.clear()
    t = threading.Thread(target=target, args=(Res(target.__name__),))
    ref = weakref.ref(t)
    t.start()
    ready.wait()
    print("waiting; alive", t.is_alive())
    gate.set()
    t.join()
    print("joined; alive", t.is_alive())
    del t
    print("thread object gone", ref() is None)


class Worker(threading.Thread):
    def __init__(self, res):
        super().__init__()
        self.res = res

    def run(self):
        print("  run", self.res.tag)
        ready.set()
        gate.wait()


gate.clear()
ready.clear()
w = Worker(Res("attribute"))
w.start()
ready.wait()
ref = weakref.ref(w)
del w
gc.collect()
print("only the thread itself has it", ref() is not None)
t = ref()
gate.set()
t.join()
print("over")
del t
print("gone", ref() is None)


def fails(res):
    try:
        raise ValueError(res.tag)
    except ValueError as error:
        kept.append(error)


kept = []
t = threading.Thread(target=fails, args=(Res("kept by the error"),))
t.start()
t.join()
print("error", kept[0])
kept.clear()
print("end")
