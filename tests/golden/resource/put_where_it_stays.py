# What an attribute of self or a list has lives on, if that stays
import socket


class Client:
    def __init__(self):
        self.all = []

    def chained(self, host):
        self.sock = sock = socket.create_connection(host)  #! del self, host
        sock.recv(5)  #! del sock
        work()

    def later(self):
        file = open("x")
        file.read()
        self.file = file  #! del self, file
        work()

    def on_some_way(self, keep):
        file = open("x")
        if keep:  #! del keep
            self.file = file  #! del self
        file.read()  #! keep file EDL601
        work()

    def taken_away(self):
        self.file = file = open("x")
        file.read()  #! keep file EDL601
        self.file = None  #! del self
        work()

    def put_and_reset(self):
        self.file = file = open("x")
        file.read()  #! keep file EDL601
        self.again()  #! del self
        work()

    def of_self_and_reset(self):
        file = self.file
        file.read()  #! keep file EDL601
        self.again()  #! del self
        work()

    def again(self):
        self.reset()

    def reset(self):
        self.file = None

    def of_something_else(self, other):
        file = open("x")
        other.file = file  #! del other
        file.read()  #! del file
        work()

    def into_a_list(self):
        file = open("x")
        self.all.append(file)  #! del self
        file.read()  #! del file
        work()

    def of_a_part(self):
        file = self.log.file  #! del self
        file.write()  #! del file
        work()


class Once:
    def go(self):
        self.file = file = open("x")  #! del self
        file.read()  #! keep file EDL601
        work()


Once().go()


def into_lists():
    pipes = []
    for i in range(3):
        pipe = open("x")
        pipe.read()
        pipes.append((i, pipe))  #! del i
        pipe.seek(1)  #! del pipe
        work()
    work(pipes)  #! keep pipes EDL601
    work()


def taken_out_again():
    pipes = []
    pipe = open("x")
    pipes.append(pipe)
    pipe.seek(1)  #! keep pipe EDL601
    pipes.pop()
    work(pipes)  #! keep pipes EDL601
    work()


def in_a_display():
    one = open("x")
    other = open("y")
    both = [one, other]  #! del other
    one.seek(1)  #! del one
    work()
    work(both)  #! keep both EDL601
    work()


class Panel:
    def __init__(self):
        for knob in [self.left, self.right]:
            knob.closed_min = False  #! del knob; del self
        work()
