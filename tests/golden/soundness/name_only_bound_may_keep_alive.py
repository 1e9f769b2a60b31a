#! nothing
def f():
    guard = acquire()
    work()
    work()
