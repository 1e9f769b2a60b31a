from celery.signals import task_success


def subscribe():
    listener = Listener()
    task_success.connect(listener)  #! keep listener EDL503
    work()
    return 1


def subscribe_held():
    listener = Listener()
    task_success.connect(listener, weak=False)  #! del listener
    work()
    return 1
