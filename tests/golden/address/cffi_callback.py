from cffi import FFI

ffi = FFI()


def watch(lib):
    hook = ffi.callback("void(int)", on_event)
    lib.set_hook(hook)  #! keep hook EDL611
    lib.run()  #! del lib
    work()
    return 1


def count(lib):
    text = lib.name()
    n = lib.measure(text)  #! del lib, text
    work()
    return n
