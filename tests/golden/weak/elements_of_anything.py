"""What a container alone holds dies with it; a weak reference to an element
is one to be careful with, however the element was reached."""
import weakref


def items():
    table = load()
    refs = [weakref.ref(o) for _, o in table.items()]  #! keep table EDL501
    work(refs)
    return refs[0]()


def values():
    table = load()
    refs = []
    for o in table.values():  #! keep table EDL501
        refs.append(weakref.ref(o))  #! keep o EDL501
    work(refs)
    return refs[0]()


def reversed_list():
    rows = [make() for _ in range(3)]
    refs = [weakref.ref(o) for o in reversed(rows)]  #! keep rows EDL501
    work(refs)
    return refs[0]()


def numbered():
    rows = [make() for _ in range(3)]
    refs = [weakref.ref(o) for _, o in enumerate(rows)]  #! keep rows EDL501
    work(refs)
    return refs[0]()


def nested():
    row = make()
    refs = [[weakref.ref(row) for _ in range(2)] for _ in range(2)]  #! keep row EDL501
    work(refs)
    return refs[0][0]()


def in_a_class_in_a_class():
    row = make()  #! keep row EDL501

    class Outer:
        class Inner:
            refs = [weakref.ref(row)]

    work(Outer)
    return Outer.Inner.refs[0]()


def quiet():
    table = load()
    refs = [weakref.ref(o) for o in others()]
    sizes = [len(o) for o in table.values()]  #! del table
    work(refs)
    return sizes
