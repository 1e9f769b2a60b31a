import weakref


class State:
    def __init__(self, machine):
        self.machine = weakref.proxy(machine)


class Machine:
    def __init__(self):
        self.trace = []
        self.state = State(self)


class Strong:
    def __init__(self):
        self.ref = weakref.ref(self)
        self.state = [self]


def weakly():
    m = Machine()
    s = m.state  #! keep m EDL506
    print(s is None)
    return s.machine.trace


def of_its_own():
    m = Strong()
    s = m.state  #! del m
    print(s is None)
    return len(s)
