#! options: --min-gain medium
import numpy as np


def classes(path, nodes):
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
