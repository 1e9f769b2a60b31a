from cffi import FFI

ffi = FFI()


def handle(lib):
    raw = lib.make()
    owner = ffi.gc(raw, lib.free)  #! del lib
    show(owner)  #! keep owner EDL714
    work()
    return raw.size


def counted(lib):
    raw = lib.make()
    owner = pair(raw, lib.free)  #! del lib
    show(owner)  #! del owner
    work()
    return raw.size
