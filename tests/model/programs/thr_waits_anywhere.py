"""A thread may wait in a generator, a sort, a finalizer, a `with`, a class."""
import threading

go, come = threading.Semaphore(0), threading.Semaphore(0)
log = []


def pause(where):
    log.append("waits in " + where)
    come.release()
    go.acquire()


def numbers():
    for i in (3, 1):
        pause("a generator")
        yield i


class Late:
    def __del__(self):
        pause("a finalizer")


class Door:
    def __init__(self):
        pause("__init__")

    def __enter__(self):
        pause("__enter__")
        return self

    def __exit__(self, *info):
        pause("__exit__ with " + str(info[1]))
        return True

    def __eq__(self, other):
        pause("a comparison")
        return True

    def __getattr__(self, name):
        pause("an attribute")
        return name


def key(n):
    pause("a sort")
    return -n


def calls():
    log.append(sum(numbers()))
    log.append(sorted([1, 2], key=key))
    log.append(list(map(key, [7])))
    Late()
    with Door() as door:
        log.append(door in [1, door, Door.__new__(Door)])
        log.append(1 in [door])
        log.append(door.colour)
        raise ValueError("its error")
    try:
        raise KeyError("handled")
    except KeyError as error:
        pause("a handler")
        log.append(repr(error))
        try:
            raise
        except KeyError as again:
            log.append(again is error)


t = threading.Thread(target=calls)
t.start()
while t.is_alive():
    if come.acquire(timeout=0.5):
        try:
            raise TypeError("of main")
        except TypeError:
            log.append("main goes on")
            go.release()
t.join()
for each in log:
    print(each)
