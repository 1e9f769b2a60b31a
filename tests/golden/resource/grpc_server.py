# the server stops when it dies
import grpc.aio


def fires(arg):
    rows = grpc.aio.server(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
