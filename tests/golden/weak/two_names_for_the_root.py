import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name = name  #! del name
        self.parent = weakref.ref(parent) if parent else None
        self.children = []

    def child(self, name):
        made = Node(name, self)  #! del name
        self.children.append(made)
        return made


def parsed(text):
    root = cur = Node("")
    for part in text:
        cur = cur.child(part)  #! del part; del text
    print(len(root.children))  #! keep root EDL507
    return cur.parent()


def apart(text):
    root = Node("")
    cur = Node("")
    for part in text:
        cur = cur.child(part)  #! del part; del text
    print(len(root.children))  #! del root
    return cur.parent()
