#!/usr/bin/env python3
#! options: --module-scope scripts
import pandas as pd

limit = 3
print(limit)  #! keep limit EDL409


def few(frame):
    return frame.query("a > @limit")


print(few(pd.DataFrame()))
