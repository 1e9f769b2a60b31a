import inspect

def log(text):
    found = None
    for f in reversed(inspect.stack()):
        frame = f[0]  #! del f
        if frame.f_locals.get("self"):
            found = frame  #! del frame
            break  #! del frame
    if found is not None:
        text = "%s %s" % (found.f_locals["self"], text)  #! del found
    print(text)

def total(path):
    rows = load(path)  #! del path
    n = sum(r.size for r in rows)  #! del rows
    log(n)
    return n

class Table:
    def total(self, path):
        rows = self.load(path)  #! del path; keep self EDL407
        n = sum(r.size for r in rows)  #! del rows
        log("%d" % n)
        return n
