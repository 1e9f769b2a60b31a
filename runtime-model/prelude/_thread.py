from threading import Lock, RLock
LockType = Lock
allocate_lock = Lock
error = RuntimeError
def start_new_thread(function, args, kwargs={}):
    function(*args, **kwargs)
    return get_ident()
def get_ident():
    return 1
