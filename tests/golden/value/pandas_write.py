import pandas as pd


def text():
    frame = pd.read_csv("a.csv")
    found = frame.to_csv()  #! del frame safe
    show(found)  #! del found
    work()
    return 1


def kept(store):
    frame = pd.read_csv("a.csv")
    store.put(frame)  #! del store, frame unsafe
    work()
    return 1
