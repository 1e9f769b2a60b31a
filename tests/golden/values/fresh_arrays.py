# Arrays of numbers own nothing that could notice
import numpy as np


def safe(n):
    left = np.zeros(n)  #! del n unsafe
    right = left * 2 + 1  #! del left safe
    print(right)  #! del right safe
    work()


def unsafe(n):
    left = np.array([make(n)], dtype=object)  #! del n unsafe
    print(left)  #! del left unsafe
    work()
