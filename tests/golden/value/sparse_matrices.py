import scipy.sparse as sp


def numbers():
    matrix = sp.eye(3)
    print(matrix)  #! del matrix safe
    work()
    return 1


def other():
    matrix = make_matrix([1.0])
    print(matrix)  #! del matrix unsafe
    work()
    return 1
