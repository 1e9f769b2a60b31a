import weakref


class Node:
    @property
    def parent(self):
        return self._parent()

    @parent.setter
    def parent(self, value):
        self._parent = weakref.ref(value)

    @property
    def owner(self):
        return self._owner

    @owner.setter
    def owner(self, value):
        self._owner = value


def weak(make):
    node = Node()
    root = make()  #! del make
    node.parent = root  #! keep root EDL507
    print(node.parent)


def strong(make):
    node = Node()
    root = make()  #! del make
    node.owner = root  #! del root
    print(node.owner)
