# the buffer is freed before the transfer is over: other data is sent
import mpi4py


def fires(receiver: mpi4py.MPI, arg):
    rows = make(arg)  #! del arg
    result = receiver.Attach_buffer(rows)  #! del receiver; keep rows EDL711
    work(result)  #! keep result EDL601
    work()


def quiet(receiver: mpi4py.MPI, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.Attach_buffer(arg)  #! del receiver; keep arg EDL711
    work(result)
