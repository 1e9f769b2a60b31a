import ctypes

HOOK = ctypes.CFUNCTYPE(None, ctypes.c_int)


def watch():
    hook = ctypes.CFUNCTYPE(None, ctypes.c_int)(on_event)
    set_hook(hook)  #! keep hook EDL611
    work()
    return 1


def plain():
    hook = wrap(on_event)
    set_hook(hook)  #! del hook
    work()
    return 1
