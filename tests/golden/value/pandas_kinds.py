import pandas as pd


def shape():
    frame = pd.read_csv("a.csv")
    size = frame.shape  #! del frame safe
    print(size)  #! del size safe
    work()
    return 1


def other(frame):
    size = frame.shape  #! del frame
    print(size)  #! del size unsafe
    work()
    return 1
