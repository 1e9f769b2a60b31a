import pycuda.driver as cuda
from numba.cuda import to_device


def upload(device, stream):
    host = make_host()
    cuda.memcpy_htod_async(device, host, stream)  #! keep host EDL712; keep device, stream EDL712
    work()
    return 1


def upload_now(device):
    host = make_host()
    cuda.memcpy_htod(device, host)  #! del device, host
    work()
    return 1


def copied(stream):
    host = make_host()
    later = make_host()
    device = to_device(host)  #! del host
    other = to_device(later, stream)  #! keep later EDL712; keep stream EDL712
    work()
    return device, other
