# the result holds what it needs
import tarfile


def fires(receiver: tarfile.TarFile, arg):
    rows = receiver.extractfile(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(receiver: tarfile.TarFile, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows unsafe
    work()
