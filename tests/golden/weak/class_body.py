"""The body of a class runs at once, but what it made of a value of the
function lives on in the class."""
import weakref

import numpy as np


def refers(n):
    obj = make(n)  #! del n; keep obj EDL501

    class Holder:
        ref = weakref.ref(obj)

    work(1)
    return Holder.ref()


def points(n):
    array = np.arange(n)  #! del n; keep array EDL701

    class Like:
        __array_interface__ = array.__array_interface__

    work(1)
    return np.abs(Like())


def copies(n):
    array = np.arange(n)  #! del n

    class Sized:
        size = len(array)  #! del array

    work(1)
    return Sized.size
