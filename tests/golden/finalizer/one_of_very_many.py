class A:
    pass


class B:
    pass


class C:
    pass


class D:
    pass


class E:
    pass


class F:
    pass


class Plain:
    pass


class Ends:
    def __del__(self):
        print("end")


class Job:
    def run(self):
        made = self.kind()  #! del self
        print(made.n)  #! keep made EDL602
        work()
        return 1


class JobA(Job):
    kind = A


class JobB(Job):
    kind = B


class JobC(Job):
    kind = C


class JobD(Job):
    kind = D


class JobE(Job):
    kind = E


class JobF(Job):
    kind = F


class JobPlain(Job):
    kind = Plain


class JobEnds(Job):
    kind = Ends
