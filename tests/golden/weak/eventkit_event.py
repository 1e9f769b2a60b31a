from eventkit import Event


def subscribe():
    listener = Listener()
    event = Event("tick")
    event.connect(listener)  #! keep listener EDL503
    work()
    return event


def subscribe_held():
    listener = Listener()
    event = Event("tick")
    event.connect(listener, keep_ref=True)  #! del listener
    work()
    return event
