def indirect(bus):
    listener = Listener()
    callback = listener.on_event  #! keep listener EDL504
    bus.subscribe(callback)  #! del bus, callback
    work()
    return 1


def plain(bus):
    listener = Listener()
    name = listener.name  #! del listener
    bus.publish(name)  #! del bus, name
    return work()
