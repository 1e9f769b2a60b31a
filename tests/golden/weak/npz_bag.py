import numpy as np


def bag(path: str):
    archive = np.load(path)  #! del path
    names = archive.f  #! keep archive EDL506
    work()
    return names.rows


def shape(path: str):
    rows = np.load(path)  #! del path
    size = rows.shape  #! del rows
    work()
    return size
