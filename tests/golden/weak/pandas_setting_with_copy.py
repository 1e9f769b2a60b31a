import pandas as pd


def chained(path: str):
    frame = pd.read_csv(path)  #! del path
    part = frame[frame.a > 1]  #! del frame
    part["b"] = 1
    work()
    return part


def whole(path: str):
    frame = pd.read_csv(path)  #! del path
    n = len(frame)  #! del frame safe
    work()
    return n
