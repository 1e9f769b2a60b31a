import inspect

def show(record):
    print(sorted(record.frame.f_locals))

def log():
    for f in reversed(inspect.stack()):
        if f[0].f_locals.get("self"):
            show(f)  #! keep f EDL402

def total(path):
    rows = load(path)  #! keep path EDL407
    n = sum(r.size for r in rows)  #! keep rows EDL407
    log()
    return n
