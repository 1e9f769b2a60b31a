# A reference that is only compared, called, or looked for is gone with its
# target still there; one that is kept is not.
import weakref

kept = []


def is_known(x):
    return weakref.ref(x) in kept


def forget(x):
    kept.remove(weakref.ref(x))


def target(x):
    return weakref.ref(x)()


def keep(x):
    kept.append(weakref.ref(x))


def either(x, y):
    kept.append(weakref.ref(x) if y else None)


def quiet(make):
    a = make()
    is_known(a)
    print(a)  #! del a
    b = make()
    forget(b)
    print(b)  #! del b
    c = make()  #! del make
    target(c)
    print(c)  #! del c
    print([r() for r in kept])


def fires(make):
    a = make()
    keep(a)
    print(a)  #! keep a EDL507
    b = make()  #! del make
    either(b, 1)
    print(b)  #! keep b EDL507
    print([r() for r in kept])
