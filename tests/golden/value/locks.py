import multiprocessing
import threading


def event():
    ready = threading.Event()
    ready.set()  #! del ready safe
    work()
    return 1


def shared():
    ready = multiprocessing.Event()
    ready.set()  #! keep ready EDL601
    work()
    return 1
