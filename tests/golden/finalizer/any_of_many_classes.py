class A:
    def __del__(self):
        print("end")


class B(A):
    pass


class C(A):
    pass


class D(A):
    pass


class E(A):
    pass


class F(A):
    pass


class G(A):
    pass


class Plain:
    pass


class Job:
    def run(self):
        made = self.kind()  #! del self
        print(made.n)  #! keep made EDL602
        work()
        return 1

    def look(self):
        seen = self.shape()  #! del self
        print(seen.n)  #! del seen
        work()
        return 1


class JobA(Job):
    kind = A
    shape = Plain


class JobB(Job):
    kind = B
    shape = Plain


class JobC(Job):
    kind = C
    shape = Plain


class JobD(Job):
    kind = D
    shape = Plain


class JobE(Job):
    kind = E
    shape = Plain


class JobF(Job):
    kind = F
    shape = Plain


class JobG(Job):
    kind = G
    shape = Plain
