# A holder that is read as a value, bound by a partial, a base, a star
import functools
import weakref
from weakref import *


class Ref(weakref.ref):
    pass


def call(function, value):
    return function(value)


def by_partial(Box):
    make = functools.partial(weakref.ref)
    box = Box()  #! del Box
    r = make(box)  #! keep box EDL501; del make
    work(r)  #! keep r EDL611
    work()


def by_base(Box):
    box = Box()  #! del Box
    r = Ref(box)  #! keep box EDL501
    work(r)  #! del r
    work()


def by_helper(Box):
    box = Box()  #! del Box
    r = call(weakref.ref, box)  #! keep box EDL507
    work(r)  #! del r
    work()


def by_star(Box):
    box = Box()  #! del Box
    r = proxy(box)  #! keep box EDL501
    work(r)  #! del r
    work()
