# Two names that change places are each other's owners; that bars no way on
# which no address was taken
import ctypes

lib = ctypes.CDLL("libtimes.so")


def times(a, b, out):
    a, b = b, a
    if not a.size:  #! del a, b, out
        raise ValueError("nothing")
    failed = lib.times(a.ctypes.data, b.ctypes.data, out.ctypes.data)  #! keep a EDL701; keep b EDL701; keep out EDL701
    if failed:  #! del failed
        work()
    return 1
