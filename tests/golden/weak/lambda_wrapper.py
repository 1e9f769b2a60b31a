import weakref

refer = lambda value: weakref.ref(value)  # noqa: E731
plus = lambda value: value + 1  # noqa: E731


def weak(make):
    row = make()  #! del make
    reference = refer(row)  #! keep row EDL507
    print(reference())


def strong(make):
    row = make()  #! del make
    more = plus(row)  #! del row
    print(more)
