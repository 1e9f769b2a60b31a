"""A cast pointer does not hold what it points to, a buffer does."""
import cffi


def fires(ffi: cffi.FFI, n):
    rows = bytearray(n)  #! del n
    view = ffi.from_buffer(rows)  #! del rows
    at = int(ffi.cast("uintptr_t", view))  #! del ffi; keep view EDL713
    work()
    return read(at)


def quiet(ffi: cffi.FFI, n):
    rows = bytearray(n)  #! del n
    view = ffi.from_buffer(rows)  #! del ffi, rows
    work()
    return len(view)
