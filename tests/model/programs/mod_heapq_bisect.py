# Sorted lists kept by bisect and heapq compare in the order of the C code.
# family: modules

import bisect
import heapq

class K:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("%s<%s" % (self.n, other.n), end=" ")
        return self.n < other.n

    def __del__(self):
        print("-%s" % self.n, end=" ")

def line(word):
    print("|", word)

h = [K(n) for n in (5, 2, 8, 1, 9)]
heapq.heapify(h)
line([k.n for k in h])
line(heapq.heappushpop(h, K(0)).n)
line(heapq.heappushpop(h, K(4)).n)
line(heapq.heapreplace(h, K(7)).n)
line([k.n for k in heapq.nsmallest(2, [3, 1, 2].__iter__() and h, key=lambda k: k.n)])
line(heapq.nlargest(2, [3, 9, 4, 7]))
line(heapq.nsmallest(2, [3, 9, 4, 7], key=lambda n: -n))
h.clear()
line("cleared")
line(list(heapq.merge([1, 4, 6], [2, 3], [5], [])))
line(list(heapq.merge([6, 4, 1], [3, 2], reverse=True)))
try:
    heapq.heappop([])
except IndexError as e:
    line(e)
a = []
for n in (3, 1, 2, 3):
    bisect.insort(a, K(n))
    line([k.n for k in a])
line(bisect.bisect_left([1, 3, 3, 5], 3))
line(bisect.bisect([1, 3, 3, 5], 3))
line(bisect.bisect_right([1, 3, 3, 5], 9, 1))
a.clear()
line("end")
