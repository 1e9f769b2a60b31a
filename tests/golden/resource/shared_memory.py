# the memory is unmapped under whatever views it
import posix_ipc


def fires(arg):
    rows = posix_ipc.SharedMemory(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
