import gc
gc.disable()
gc.collect()
seen = []
def note(phase, info):
    seen.append((phase, info["generation"], info["collected"], info["uncollectable"]))
gc.callbacks.append(note)
class T: pass
def ring(n):
    for _ in range(n):
        t = T(); t.me = t
ring(3)
print(gc.collect())
ring(2)
print(gc.collect(1))
gc.callbacks.clear()
for s in seen: print(s)
print(gc.get_stats()[2]["uncollectable"])
