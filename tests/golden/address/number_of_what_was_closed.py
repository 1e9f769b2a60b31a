# Nobody uses a number that stands for nothing any more
import signal
import socket


def closed(start):
    sock = socket.socket()
    start(sock.fileno())  #! del start
    sock.close()  #! del sock
    work()
    work()


def open_still(start):
    sock = socket.socket()
    start(sock.fileno())  #! del start
    sock.listen()  #! keep sock EDL701
    work()
    work()


def closed_at_times(sock, start, last):
    start(sock.fileno())  #! del start
    if last:  #! del last
        sock.close()  #! del sock unsafe EDL701
    work()
    work()


def of_a_parameter(sock, start):
    start(sock.fileno())  #! del start
    sock.close()  #! del sock
    work()
    work()
