from scipy.spatial import cKDTree
from sklearn.neighbors import KNeighborsClassifier


def tree():
    rows = load()
    found = cKDTree(rows)  #! del rows
    work()
    return found


def model(target):
    rows = load()
    found = KNeighborsClassifier()
    found.fit(rows, target)  #! del target, rows
    work()
    return found
