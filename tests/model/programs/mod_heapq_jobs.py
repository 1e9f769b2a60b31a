# A queue by priority holds an item until it is popped, and the name after that.
# family: modules

import heapq, weakref
class Job:
    def __init__(self, n, p): self.n, self.p = n, p
    def __lt__(self, o): return (self.p, self.n) < (o.p, o.n)
    def __del__(self): print("done", self.n)
def run(n):
    h = []
    for i in range(n):
        heapq.heappush(h, Job(i, (i * 7) % 5))
    while h:
        j = heapq.heappop(h)
        print("run", j.n, j.p)
        if j.p == 2:
            heapq.heappush(h, Job(j.n + 100, 4))
    print("end")
run(6)
print("after")
