# the result holds its object
import ctypes


def case_ctypes_structure___setattr(rows: ctypes.Structure):
    view = rows.__setattr__(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_ctypes_byref(arg):
    rows = make(arg)  #! del arg
    view = ctypes.byref(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_ctypes_c_char_p(arg):
    rows = make(arg)  #! del arg
    view = ctypes.c_char_p(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
