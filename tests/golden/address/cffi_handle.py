from cffi import FFI

ffi = FFI()


def start(lib):
    state = {"seen": 0}
    token = ffi.new_handle(state)  #! del state
    lib.start(token)  #! keep token EDL611; del lib
    work()
    return 1


def plain(lib):
    token = {"seen": 0}
    lib.start(token)  #! del lib, token
    work()
    return 1
