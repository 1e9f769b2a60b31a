# waits for a connection
import socket.socket


def fires(arg):
    rows = socket.socket.accept(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows unsafe
    work()
