from pydispatch import dispatcher


def subscribe():
    listener = Listener()
    dispatcher.connect(listener, signal="ready")  #! keep listener EDL503
    work()
    return 1


def subscribe_held():
    listener = Listener()
    dispatcher.connect(listener, signal="ready", weak=False)  #! del listener
    work()
    return 1
