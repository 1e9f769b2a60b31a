# A weak reference that an object gives may be to what only that object holds
from _weakref import proxy
from weakref import ref


class Ring:
    def __new__(cls):
        self = object.__new__(cls)  #! del cls
        self.first = Link()
        self.root = root = proxy(self.first)
        root.next = root
        return self

    def __iter__(self):
        root = self.root  #! keep self EDL501
        link = root.next
        while link is not root:
            yield link.key
            link = link.next


class Node:
    def __init__(self):
        self.part = Link()
        self.links = [ref(self.part)]

    def link(self):
        return ref(self.part)


def attribute():
    ring = Ring()
    root = ring.root  #! keep ring EDL501
    work()
    return root.next


def result():
    node = Node()
    link = node.link()  #! keep node EDL501
    work()
    return link()


def item():
    node = Node()
    link = node.links[0]  #! keep node EDL501
    work()
    return link()


def strong():
    node = Node()
    part = node.links[0]()  #! del node
    work()
    return part


def over():
    ring = Ring()
    count(ring.root.next)  #! del ring
    work()
