from mpi4py import MPI


def sent(comm: MPI.Comm):
    rows = load()
    request = comm.Isend(rows, dest=1)  #! del comm, rows
    show(request)  #! keep request EDL603
    work()
    return 1


def blocking(comm: MPI.Comm):
    rows = load()
    comm.Send(rows, dest=1)  #! del comm, rows
    work()
    return 1
