import sys


def f(path):
    rows = load(path)  #! keep path EDL402
    show(rows)  #! keep rows EDL402
    frame = sys._getframe()
    work(frame)
