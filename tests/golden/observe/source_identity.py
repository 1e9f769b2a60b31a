import inspect


def text():
    rows = load()
    show(rows)  #! del rows EDL825
    source = inspect.getsource(text)
    work()
    return source


def document():
    rows = load()
    show(rows)  #! del rows EDL101
    source = inspect.getdoc(text)
    work()
    return source
