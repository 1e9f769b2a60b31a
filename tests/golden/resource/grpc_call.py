# the call is cancelled when it dies
import grpc


def fires(receiver, arg):
    rows = receiver.future(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(receiver, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
