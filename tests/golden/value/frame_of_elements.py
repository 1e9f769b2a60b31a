import pandas as pd


def numbers():
    frame = pd.DataFrame({"a": [1, 2]})
    print(frame)  #! del frame safe
    work()
    return 1


def objects(row):
    frame = pd.DataFrame({"a": [row]})  #! del row
    print(frame)  #! del frame unsafe
    work()
    return 1
