#! options: --min-gain medium
import gc
import numpy as np


def classes(path, nodes):
    first = note(__name__)
    del first
    table = np.load(path)
    labels = np.unique(table)
    mask = table > labels.mean()  #! del table
    for node in nodes:
        mark(node, mask)


def norms(points):
    low = np.min(points)
    shift = points - low
    for point in shift:
        mark(point, 0)
    length = np.linalg.norm(shift)
    for point in shift:
        mark(point, length)
