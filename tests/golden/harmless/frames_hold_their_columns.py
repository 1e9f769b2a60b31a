import pandas as pd


def column():
    frame = pd.read_csv("a.csv")
    names = frame["name"]  #! del frame safe
    work()
    return names


def rolling():
    frame = pd.read_csv("a.csv")
    window = frame.rolling(3)  #! del frame safe
    work()
    return window


def located():
    frame = pd.read_csv("a.csv")
    part = frame.loc[3:6]  #! del frame safe
    work()
    return part
