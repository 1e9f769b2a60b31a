import pandas as pd


def above(path):
    frame = pd.read_csv(path)  #! del path
    limit = load()
    a = load()
    show(limit, a)  #! keep limit EDL403; del a
    rows = frame.query("a > @limit")  #! del frame, limit
    work()
    return rows


def masked(path):
    frame = pd.read_csv(path)  #! del path
    limit = load()
    rows = frame[frame.a > limit]  #! del frame, limit
    work()
    return rows
