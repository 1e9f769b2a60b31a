# the socket is closed when it dies
import zmq


def fires(receiver: zmq.Context, arg):
    rows = receiver.socket(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(receiver: zmq.Context, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
