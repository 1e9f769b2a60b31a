import pandas as pd


def applied(path: str):
    frame = pd.read_csv(path)  #! del path
    found = frame.apply(make_row)  #! del frame
    print(found)  #! del found unsafe
    work()
    return 1


def summed(path: str):
    frame = pd.read_csv(path)  #! del path
    found = frame.corr()  #! del frame safe
    print(found)  #! del found safe
    work()
    return 1
