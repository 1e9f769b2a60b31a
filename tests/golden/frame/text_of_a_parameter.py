import pandas as pd


def above(frame: pd.DataFrame, rule):
    limit = load()
    show(limit)  #! keep limit EDL403
    rows = frame.query(rule)  #! del frame, rule, limit
    work()
    return rows
