import gc
gc.disable()
log = []
def note(phase, info):
    log.append((phase, info["generation"]))
gc.callbacks.append(note)
class T:
    def __del__(self): log.append("del")
t = T()
t.me = t
del t
gc.collect()
gc.collect(0)
gc.callbacks.remove(note)
gc.collect()
print(log)
print(gc.callbacks)
