from pubsub import pub


def subscribe():
    listener = Listener()
    pub.subscribe(listener, "ready")  #! keep listener EDL503
    work()
    return 1


def send():
    message = Message()
    pub.sendMessage("ready", body=message)  #! del message
    work()
    return 1
