import queue


def item():
    box = queue.LifoQueue()
    row = box.get()  #! del box
    show(row)  #! del row unsafe
    work()
    return 1


def size():
    box = queue.LifoQueue()
    n = box.qsize()  #! del box
    show(n)  #! del n safe
    work()
    return 1
