# A subclass may return anything
class Reader:
    def size(self):
        return 3

    def unsafe(self):
        n = self.size()  #! del self
        print(n)  #! del n
        work()


def size():
    return 3


def safe():
    n = size()
    print(n)  #! del n
    work()
