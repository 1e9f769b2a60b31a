import ctypes

known = {}


def send(sender, **named):
    known[0] = ctypes.addressof(sender)  #! keep sender EDL701
    return len(named)


def among_the_names(using):
    send(make(), using=using)  #! del using
    work()


def as_the_sender():
    using = make()
    send(sender=using)  #! keep using EDL701
    work()
