"""The next round forgets the element, not the container."""
import weakref


def fires(n):
    rows = [frozenset(n), frozenset(n)]  #! del n
    refs = []
    for row in rows:  #! keep rows EDL501
        refs.append(weakref.ref(row))  #! del row
    work()
    return refs[0]()


def taken_out(n):
    rows = frozenset(n)  #! del n
    refs = [weakref.ref(rows)]  #! keep rows EDL501
    first = refs[0]  #! del refs
    work()
    return first()


def quiet(n):
    rows = [frozenset(n), frozenset(n)]  #! del n
    refs = []
    for row in rows:
        refs.append(len(row))  #! del row; del rows
    work()
    return refs[0]
