from psygnal import SignalInstance


def subscribe():
    event = SignalInstance()
    listener = Listener()
    event.connect(listener.on_event)  #! keep listener EDL504
    work()
    return event


def subscribe_plain():
    event = SignalInstance()
    hook = make_hook()
    event.connect(hook)  #! del hook
    work()
    return event
