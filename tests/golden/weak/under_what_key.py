"""Nothing refers weakly to a text or a number: there it is no weak mapping."""
import weakref

BY_NODE = weakref.WeakKeyDictionary()


def note(tables, node):
    part = make()
    tables[node]["part"] = part  #! del tables, node, part
    work()


def note_under(tables, kind):
    node = make()
    table = tables[kind]  #! del tables, kind
    table[node] = 1  #! del table; keep node EDL502
    return work()


def fill(nodes):
    for node in nodes:  #! keep nodes EDL502
        BY_NODE[node] = {}  #! keep node EDL502
    note_under([BY_NODE], 0)


def feeds():
    fill(make())
