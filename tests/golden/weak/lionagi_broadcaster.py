from lionagi import Broadcaster


def subscribe():
    listener = Listener()
    Broadcaster.subscribe(listener)  #! keep listener EDL503
    work()
    return 1


def broadcast():
    event = Event()
    Broadcaster.broadcast(event)  #! del event
    work()
    return 1
