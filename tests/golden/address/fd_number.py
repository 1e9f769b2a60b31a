import socket


def listen():
    server = socket.socket()
    number = server.fileno()  #! keep server EDL701
    work()
    return number


def named(server):
    name = server.name()  #! del server
    work()
    return name


def unknown(server):
    number = server.fileno()  #! del server unsafe EDL701
    work()
    return number
