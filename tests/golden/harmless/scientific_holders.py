import h5py
from sklearn.linear_model import LinearRegression


def fitted(rows, target):
    model = LinearRegression()
    model.fit(rows, target)  #! del rows, target
    work()
    return model


def score(rows):
    model = load_model()
    model.fit(rows)  #! del rows, model
    work()
    return 1


def owned():
    store = h5py.File("a.h5")
    rows = store["rows"]  #! keep store held EDL601
    model = LinearRegression()
    model.fit(rows, 3)  #! del rows
    work()
    return model
