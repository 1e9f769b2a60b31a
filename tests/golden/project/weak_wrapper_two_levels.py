# Through two functions
import weakref


def inner(thing, store):
    store.append(weakref.ref(thing))


def outer(store, thing):
    inner(thing, store)


def fires(arg, store):
    rows = make(arg)  #! del arg
    outer(store, rows)  #! del store; keep rows EDL507
    work()


def quiet(arg, store):
    rows = make(arg)
    outer(rows, arg)  #! del arg, rows
    work()
