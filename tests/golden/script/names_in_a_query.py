#!/usr/bin/env python3
#! options: --module-scope scripts
import pandas as pd

limit = 3
frame = pd.read_csv("x.csv")
few = frame.query("a > @limit")  #! del frame
print(few)  #! del few
print(1)
