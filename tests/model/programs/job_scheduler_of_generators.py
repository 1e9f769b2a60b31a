# A little scheduler of generator tasks, with messages, errors and cancelling.
import collections, weakref
class D:
    live = weakref.WeakSet()
    def __init__(self, name): self.name = name; D.live.add(self)
    def __del__(self): print("  del", self.name)
class Task:
    count = 0
    def __init__(self, gen):
        Task.count += 1; self.id = Task.count; self.gen = gen; self.inbox = collections.deque(); self.waiting = False
    def __del__(self): print("  task", self.id, "gone")
class Sched:
    def __init__(self): self.ready = collections.deque(); self.by_id = weakref.WeakValueDictionary(); self.parked = {}
    def spawn(self, gen):
        t = Task(gen); self.by_id[t.id] = t; self.ready.append((t, None)); return t.id
    def post(self, tid, msg):
        t = self.by_id.get(tid)
        if t is None: print("no task", tid); return False
        if tid in self.parked: self.ready.append((self.parked.pop(tid), msg))
        else: t.inbox.append(msg)
        return True
    def run(self):
        while self.ready:
            t, value = self.ready.popleft()
            try: cmd = t.gen.send(value)
            except StopIteration as e: print("task", t.id, "returned", getattr(e.value, "name", e.value)); continue
            except Exception as e: print("task", t.id, "failed:", e); continue
            if cmd == "recv":
                if t.inbox: self.ready.append((t, t.inbox.popleft()))
                else: self.parked[t.id] = t
            else: self.ready.append((t, None))
    def cancel(self, tid):
        t = self.parked.pop(tid, None)
        if t: t.gen.close()
s = Sched()
def worker(name):
    own = D(name + ".own")
    try:
        while True:
            msg = yield "recv"
            if msg is None: return D(name + ".result")
            print(name, "got", msg.name)
            if msg.name == "poison": raise ValueError("poisoned " + name)
            yield
    finally: print(name, "cleanup")
a, b, c = s.spawn(worker("A")), s.spawn(worker("B")), s.spawn(worker("C"))
def feeder():
    for i in range(2):
        s.post(a, D("m%d" % i)); yield
    s.post(b, D("poison")); yield
    s.post(a, None)
    yield; yield
    s.post(b, D("too late"))
s.spawn(feeder())
s.run()
print("parked", sorted(s.parked), "known", sorted(s.by_id), "live", len(D.live))
s.cancel(c)
print("live", len(D.live), len(s.by_id))
s.post(c, D("never"))
d = s.spawn(worker("D")); s.run(); del s
print("scheduler gone", len(D.live))
