from blinker import signal

ready = signal("ready")


def subscribe():
    listener = Listener()
    ready.connect(listener)  #! keep listener EDL503
    work()
    return 1


def subscribe_held():
    listener = Listener()
    ready.connect(listener, weak=False)  #! del listener
    work()
    return 1
