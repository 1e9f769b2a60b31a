import weakref


def watched():
    listener = Listener()
    handler = weakref.WeakMethod(listener.on_event)  #! keep listener EDL504
    work()
    return handler()


def held():
    listener = Listener()
    handler = listener.on_event  #! del listener
    work()
    return handler()
