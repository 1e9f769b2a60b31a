import pandas as pd

RULE = "a > @limit"


def above(frame: pd.DataFrame):
    limit = load()
    other = load()
    show(limit, other)  #! keep limit EDL403; del other
    rows = frame.query(RULE)  #! del limit
    work()
    return rows, frame
