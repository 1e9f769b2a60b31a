# `__import__` never looks at the locals that it is given


def loads(name):
    rows = make(name)
    show(rows)  #! del rows
    found = __import__(name, globals(), locals(), ["*"])  #! del name
    work()
    return found


def another(name, load):
    rows = make(name)
    show(rows)  #! keep rows EDL401
    found = load(name, globals(), locals(), ["*"])  #! del name, load, rows
    work()
    return found
