# Arrays of numbers own nothing that could notice
import numpy as np


def safe(n):
    left = np.zeros(n)  #! del n
    right = left * 2 + 1  #! del left
    print(right)  #! del right
    work()


def unsafe(n):
    left = np.array([make(n)], dtype=object)  #! del n
    print(left)  #! del left
    work()
