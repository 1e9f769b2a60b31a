import math

W, H = 3, 4


def length():
    size = math.hypot(W, H)
    show(size)  #! del size safe
    work()
    return 1


def other():
    size = measure(W, H)
    show(size)  #! del size unsafe
    work()
    return 1
