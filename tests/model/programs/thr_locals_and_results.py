# Threads: arguments, locals, results and thread-local storage; who lets go when.
import threading, queue, gc, weakref
class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
def work(d): print("working", d.name)
t = threading.Thread(target=work, args=(D("arg"),)); t.start(); t.join(); print("joined", t.is_alive()); del t
class Own(threading.Thread):
    def __init__(self, d): super().__init__(); self.d = d; self.result = None
    def run(self): self.result = D("result of " + self.d.name)
o = Own(D("own")); o.start(); o.join(); print(o.result.name); o = None
local = threading.local()
def store(n): local.d = D(n); print(sorted(local.__dict__))
local.d = D("main local")
t = threading.Thread(target=store, args=("thread local",)); t.start(); t.join(); print("thread over", local.d.name); del local.d
q = queue.Queue()
def consume():
    while True:
        item = q.get()
        if item is None: break
        print("item", item.name)
        q.task_done()
c = threading.Thread(target=consume); c.start()
q.put(D("q1")); q.put(D("q2")); q.put(None); c.join(); print("consumer over"); del c
e = threading.Event(); box = []
def wait(): e.wait(); box.append(D("after event"))
w = threading.Thread(target=wait); w.start(); print("set"); e.set(); w.join(); print(box[0].name); box.clear()
lock = threading.Lock()
with lock: print("locked", lock.locked())
r = threading.RLock()
with r:
    with r: print("twice")
def fail(): d = D("in failing"); raise ValueError("x")
def hook(a): print("hook", a.exc_type.__name__, a.exc_value)
threading.excepthook = hook
f = threading.Thread(target=fail); f.start(); f.join(); print("failed over"); del f
class L(threading.local):
    def __init__(self, v): print("init for thread"); self.v = v
l = L(D("shared arg")); print(l.v.name)
t = threading.Thread(target=lambda: print(l.v.name)); t.start(); t.join(); del t; l = None; print("local gone")
wr = None
def hold():
    global wr
    d = D("held"); wr = weakref.ref(d); return d
t = threading.Thread(target=hold); t.start(); t.join(); print(wr() is None)
b = threading.Barrier(2); out = []
def meet(n): b.wait(); out.append(n)
ts = [threading.Thread(target=meet, args=(i,)) for i in range(2)]; [x.start() for x in ts]; [x.join() for x in ts]; print(sorted(out)); ts.clear()
tm = threading.Timer(0.001, lambda d: print("timer", d.name), [D("timer arg")]); tm.start(); tm.join(); del tm; print("timer over")
cond = threading.Condition(); ready = []
def waiter():
    with cond: cond.wait_for(lambda: ready); print("ready", ready.pop().name)
t = threading.Thread(target=waiter); t.start()
with cond: ready.append(D("ready")); cond.notify()
t.join(); print(threading.current_thread().name, threading.active_count())
