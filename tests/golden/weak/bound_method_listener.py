def subscribe(bus):
    listener = Listener()
    bus.subscribe(listener.on_event)  #! keep listener EDL504; del bus
    work()
    return 1


def publish(bus):
    event = Event()
    bus.publish(event.payload)  #! del bus, event
    work()
    return 1
