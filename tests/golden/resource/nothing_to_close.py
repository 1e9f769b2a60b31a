# Where there is no file, none is closed late; what a cleanup has is held
import socket


def if_there_is_one(name):
    file = open(name) if name else None  #! del name
    if file is not None:
        file.close()  #! del file
    work()


def if_true(name):
    file = open(name) if name else None  #! del name
    if file:
        file.close()  #! del file
    work()


def not_closed(name):
    file = open(name) if name else None  #! del name
    if file is None:  #! del file
        return done()
    show(file)  #! keep file EDL601
    work()


def other_way_round(name):
    file = open(name) if name else None  #! del name
    if file is None:
        file.close()  #! keep file EDL601
    work()


class Test:
    def cleaned_up(self, address):
        sock = socket.create_connection(address)  #! del address
        self.addCleanup(sock.close)  #! del self
        sock.send(b"hello")  #! del sock
        work()

    def somebody_else_is(self, address, other):
        sock = socket.create_connection(address)  #! del address
        other.addCleanup(sock.close)  #! del other
        sock.send(b"hello")  #! keep sock EDL601
        work()

    def on_one_way(self, address, flag):
        sock = socket.create_connection(address)  #! del address
        if flag:  #! del flag
            self.addCleanup(sock.close)  #! del self
        sock.send(b"hello")  #! keep sock EDL601
        work()
