from collections import deque
import heapq
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __lt__(self, o): return self.n < o.n
d = deque([T(1), T(2)], maxlen=2)
d.append(T(3))
print("pushed out")
d.appendleft(T(0))
d.rotate(1)
print([t.n for t in d])
d.popleft()
d[0] = T("x")
d.clear()
print("--")
