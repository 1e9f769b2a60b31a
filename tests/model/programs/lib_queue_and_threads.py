import threading
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
done = []
def work(t):
    done.append(t.n)
    print("work", t.n)
th = threading.Thread(target=work, args=(T("arg"),))
th.start(); th.join()
print("joined", done)
local = threading.local()
local.t = T("local")
del local.t
print("--")
lock = threading.Lock()
with lock:
    t = T("locked")
    del t
class W(threading.Thread):
    def __init__(self, t):
        super().__init__()
        self.t = t
    def run(self):
        print("run", self.t.n)
        self.t = None
w = W(T("own"))
w.start(); w.join()
print("over")
