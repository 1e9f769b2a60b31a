# A deque of some length puts out what was put in first
import collections


class Node:
    def __del__(self):
        print("gone")


def of_one():
    last = collections.deque(maxlen=1)
    node = Node()
    last.append(node)  #! keep node EDL602
    last.append(Node())
    report(last)
    last.clear_all()


def by_position():
    last = collections.deque([], 1)
    node = Node()
    last.append(node)  #! keep node EDL602
    last.append(Node())
    report(last)
    last.clear_all()


def of_any_length():
    nodes = collections.deque()
    node = Node()
    nodes.append(node)  #! del node unsafe
    nodes.append(Node())
    report(nodes)
    nodes.clear_all()
