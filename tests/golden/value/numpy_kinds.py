import numpy as np


def same(a, b):
    equal = np.allclose(a, b)  #! del a, b
    print(equal)  #! del equal safe
    work()
    return 1


def other(a, b):
    equal = compare(a, b)  #! del a, b
    print(equal)  #! del equal unsafe
    work()
    return 1
