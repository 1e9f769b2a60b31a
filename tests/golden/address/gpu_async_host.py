import pycuda.driver as cuda


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
