# A method of the tree that closes what its object owns ends it; a row of an
# older Python is not in force
import socket
import types


class Server:
    def __init__(self):
        self.socket = socket.socket()

    def stop(self):
        self.close()

    def close(self):
        self.socket.close()

    def pause(self):
        self.socket.settimeout(0)


def stopped():
    server = Server()
    server.pause()
    server.stop()  #! del server
    work()


def paused():
    server = Server()
    server.pause()  #! keep server EDL610
    work()


def stopped_on_some_way(early):
    server = Server()
    if early:  #! del early
        server.stop()
    server.pause()  #! keep server EDL610
    work()


def older_python():
    module = types.ModuleType("m")
    show(module)  #! del module
    work()
