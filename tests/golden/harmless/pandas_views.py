import pandas as pd


def part(path: str):
    frame = pd.read_csv(path)  #! del path
    groups = frame.groupby("a")  #! del frame safe
    work()
    return groups


def chunks(path: str):
    reader = pd.read_csv(path, chunksize=9)  #! del path
    first = next(reader)  #! keep reader EDL601
    work()
    return first
