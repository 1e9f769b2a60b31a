import os
import select
import signal


def registered(choose):
    poller = select.poll()
    fd, other = os.pipe()
    poller.register(fd)  #! del fd
    work(other)  #! del other
    fd = choose()
    return poller, fd


def restored(fd):
    old = signal.set_wakeup_fd(fd)  #! keep fd EDL706
    work()
    signal.set_wakeup_fd(old)  #! del old
    work()


def of_what_has_one(file):
    poller = select.poll()
    fd = file.fileno()  #! del file
    poller.register(fd)  #! del fd
    work()
    return poller


def of_a_new_file(path):
    file = make(path)  #! del path
    poller = select.poll()
    fd = file.fileno()  #! keep file EDL701
    poller.register(fd)  #! del fd
    work()
    return poller


def who_knows(make):
    poller = select.poll()
    file = make()  #! del make
    poller.register(file)  #! keep file EDL706
    work()
    return poller
