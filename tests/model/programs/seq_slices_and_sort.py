# Lists and other sequences changed in place: the order of what goes.
import bisect, heapq, collections
class D:
    def __init__(self, k): self.k = k
    def __del__(self): print("d%s" % self.k, end=" ")
    def __lt__(self, o): return self.k < o.k
    def __eq__(self, o): return isinstance(o, D) and self.k == o.k
    __hash__ = None
def mk(*ks): return [D(k) for k in ks]
def step(tag): print("|", tag)
l = mk(0, 1, 2, 3, 4, 5); del l[1:3]; step("slice"); del l[::2]; step("stepped"); l[0:1] = mk(7, 8); step("assigned"); l[:] = []; step("emptied")
l = mk(3, 1, 2); l.sort(); print([d.k for d in l]); l.insert(1, D(9)); l.remove(D(9)); step("removed"); l.pop(0); step("popped"); l.reverse(); l.clear(); step("cleared")
l = mk(1, 2); l *= 2; print(len(l)); l[:2] = []; step("half"); l += (D(5),); l = l[-1:]; step("last kept"); l = None; step("gone")
l = mk(1, 2, 3)
try: l[5] = D(6)
except IndexError as e: step(e)
try: l[::2] = mk(1)
except ValueError as e: step(e)
l.extend(D(k) for k in (4, 5)); step("extended"); l = l + mk(6); step("added"); print(l.index(D(5)), l.count(D(1))); del l; step("end")
t = tuple(mk(1, 2)); u = t + (D(3),); del t; step("tuple"); u = u[1:]; step("cut"); u = None; step("none")
q = collections.deque(mk(1, 2, 3), maxlen=3); q.append(D(4)); step("pushed out"); q.appendleft(D(0)); step("other side"); q.popleft(); step("left"); q.extendleft(mk(8)); q.clear(); step("deque")
h = mk(5, 2, 8); heapq.heapify(h); heapq.heappop(h); step("heap"); heapq.heapreplace(h, D(1)); step("replaced"); print([d.k for d in heapq.nsmallest(1, h)]); h = None; step("heap gone")
b = mk(1, 3); bisect.insort(b, D(2)); print([d.k for d in b]); b = None; step("bisect")
m = [mk(1, 2), mk(3)]; m[0][0] = None; step("inner"); m = [*m[1], *m[0]]; step("flat"); m = None; step("m")
s = sorted(mk(2, 1), reverse=True); print([d.k for d in s]); s = None; step("sorted")
s = list(reversed(mk(1, 2))); del s[0]; step("first of reversed"); s = None; step("s")
z = list(zip(mk(1, 2), mk(3, 4))); z.pop(); step("pair"); z = None; step("zip")
class L(list):
    def __setitem__(self, i, v): step("set %s" % i); super().__setitem__(i, v)
    def __del__(self): step("L goes")
x = L(mk(1, 2)); x[0] = D(9); x.tag = D("tag"); x = None; step("L")
def swap(l): l[0], l[-1] = l[-1], l[0]; return [d.k for d in l]
y = mk(1, 2, 3); print(swap(y)); y[0] = y[1] = None; step("y"); y = None; step("y gone")
it = iter(mk(1, 2, 3)); next(it); step("item"); list(it); step("rest")
a = [mk(1)]; a[0] += mk(2); step("nested +="); a[0] = a; a = None; step("cycle")
r = [0] * 3; r[1] = D("mid"); r[1:2] = [D("new")]; step("mid"); r = r.copy(); step("copy"); r = 0; step("r")
