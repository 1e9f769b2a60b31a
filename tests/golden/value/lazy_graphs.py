import dask.dataframe as dd


def plan():
    frame = dd.read_csv("a.csv")
    small = frame.head()  #! del frame
    print(small)  #! del small unsafe
    work()
    return 1


def computed(frame: dd.DataFrame):
    table = frame.compute()  #! del frame
    print(table)  #! del table
    work()
    return 1
