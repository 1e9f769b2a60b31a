"""Who has the address has what it is of, too: a class stores both."""
import numpy as np


class View:
    def __init__(self, interface, base=None):
        self.__array_interface__ = interface
        self.base = base


class Bare:
    def __init__(self, interface, base=None):
        self.__array_interface__ = interface  #! del interface
        self.size = len(base)


class Shown:
    def __init__(self, interface, base=None):
        self.interface = interface
        self.base = base


def strided(x, shape):
    interface = dict(x.__array_interface__)
    interface["shape"] = shape  #! del shape
    return np.asarray(View(interface, base=x))


def bare(x):
    interface = dict(x.__array_interface__)
    return np.asarray(Bare(interface, base=x))


def taken_out(x):
    shown = Shown(dict(x.__array_interface__), base=x)
    return shown.interface


def of_another(x, y):
    interface = dict(x.__array_interface__)  #! keep x EDL701
    return np.asarray(View(interface, base=y))


def bound_anew(x, y):
    interface = dict(x.__array_interface__)
    x = y  #! del y
    return np.asarray(View(interface, base=x))


def of_a_round_before(rows):
    interface = None
    views = []
    for x in rows:
        if interface:
            views.append(View(interface, base=x))  #! del interface
        interface = dict(x.__array_interface__)  #! keep x EDL701
    return views


def redirect(wrapper, tensor):
    wrapper.tensor = tensor
    wrapper.pointer = tensor.data_ptr()


def pointed(wrapper, tensor):
    wrapper.pointer = tensor.data_ptr()


def let_go(wrapper, tensor):
    wrapper.tensor = tensor
    wrapper.pointer = tensor.data_ptr()
    wrapper.tensor = None


def use_strided():
    rows = np.ones(9)
    view = strided(rows, (3,))  #! del rows
    work()
    return view


def use_bare():
    rows = np.ones(9)
    view = bare(rows)  #! keep rows EDL701
    work()
    return view


def use_taken_out():
    rows = np.ones(9)
    interface = taken_out(rows)  #! keep rows EDL701
    work()
    return interface


def use_of_another():
    rows = np.ones(9)
    view = of_another(rows, np.ones(9))  #! keep rows EDL701
    work()
    return view


def use_bound_anew():
    rows = np.ones(9)
    view = bound_anew(rows, np.ones(9))  #! keep rows EDL701
    work()
    return view


def use_redirect(wrapper, make):
    tensor = make()  #! del make
    redirect(wrapper, tensor)  #! del tensor
    work()
    return wrapper


def use_pointed(wrapper, make):
    tensor = make()  #! del make
    pointed(wrapper, tensor)  #! keep tensor EDL701
    work()
    return wrapper


def use_let_go(wrapper, make):
    tensor = make()  #! del make
    let_go(wrapper, tensor)  #! keep tensor EDL701
    work()
    return wrapper
