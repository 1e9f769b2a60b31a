# What a function hands on as `**named` decides whether its result is an open reader:
# who does not ask for one by name gets a frame.
import pandas as pd


def read(path, **kwargs):
    options = {"index_col": 0}
    options.update(**kwargs)  #! del kwargs
    return pd.read_csv(path, **options)


def plain(path, **kwargs):
    return pd.read_csv(path, sep=";", **kwargs)


def chunks(path, **kwargs):
    kwargs["chunksize"] = 5
    return pd.read_csv(path, **kwargs)


def other(path, given, **kwargs):
    options = {"index_col": 0}
    options.update(given)  #! del given
    return pd.read_csv(path, **options, **kwargs)


def unasked(path):
    a = read(path, header=None)
    print(a.shape)  #! del a unsafe
    b = plain(path)  #! del path
    print(b.shape)  #! del b unsafe
    work()


def asked(path, given):
    a = read(path, chunksize=3)
    print(a)  #! keep a EDL601
    b = plain(path, iterator=True)
    print(b)  #! keep b EDL601
    c = plain(path, **given)
    print(c)  #! keep c EDL601
    d = chunks(path)
    print(d)  #! keep d EDL601
    e = other(path, given)  #! del path, given
    print(e)  #! keep e EDL601
    work()
