import pandas as pd


def sweep(frame: pd.DataFrame, limits):
    for limit in limits:
        log(limit)  #! keep limit EDL403
        rows = frame.query("a > @limit")  #! del limit
        log(rows)  #! del rows; del frame, limits
    work()


def plain(frame: pd.DataFrame, limits):
    for limit in limits:
        log(limit)  #! del limit
        rows = frame[frame.a > 3]
        log(rows)  #! del rows; del frame, limits
    work()
