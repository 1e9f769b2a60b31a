# addresses and numbers
import socket


def known(arg):
    value = socket.getaddrinfo(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
