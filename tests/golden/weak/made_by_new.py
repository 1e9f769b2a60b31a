import weakref


class Handle:
    def __new__(cls, target, name):
        self = object.__new__(cls)  #! del cls
        self.target = weakref.ref(target)
        self.name = name
        return self


def weak(make):
    target = make()
    name = make()  #! del make
    handle = Handle(target, name)  #! del name; keep target EDL507
    print(handle.target())
