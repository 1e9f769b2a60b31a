import weakref


class Ref:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __set__(self, obj, value):
        setattr(obj, self.name, weakref.ref(value))


class Node:
    parent = Ref()
    other = None


def adopted(n):
    p = Node()
    c = Node()
    setattr(c, "parent", p)  #! keep p EDL507
    print(n, c)  #! del n
    work()
    return c


def renamed(n):
    p = Node()
    c = Node()
    setattr(c, "other", p)  #! del p
    print(n)  #! del n
    work()
    return c
