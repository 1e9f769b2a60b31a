import numpy as np
import h5py


def column(dataset: h5py.Dataset):
    rows = dataset[0]  #! del dataset
    total = np.sum(rows)  #! del rows unsafe
    work()
    return total


def array():
    rows = np.zeros(9)
    total = np.sum(rows)  #! del rows safe
    work()
    return total
