import ctypes


def capsule(pointer):
    name = make_name()
    box = ctypes.pythonapi.PyCapsule_New(pointer, name, None)  #! keep name EDL711; del pointer
    work()
    return box


def box(pointer):
    name = make_name()
    box = Capsule(pointer, name)  #! del pointer, name
    work()
    return box
