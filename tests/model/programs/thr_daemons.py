"""Threads that are still there at the end: those that are no daemons are
waited for, the others are left as they are."""
import atexit
import threading
import time


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("free", self.name)


never = threading.Event()
gate = threading.Event()


def forever(thing):
    never.wait()


def later(thing):
    gate.wait()
    time.sleep(0.02)
    print("later has", thing.name)


atexit.register(print, "at exit")
threading.Thread(target=forever, args=(Thing("daemon's"),), daemon=True).start()
threading.Thread(target=later, args=(Thing("waited for"),)).start()
gate.set()
print("end of the program")
