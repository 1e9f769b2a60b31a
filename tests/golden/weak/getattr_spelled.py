import weakref


def weak(make):
    rows = make()  #! del make
    refer = getattr(weakref, "ref")
    reference = refer(rows)  #! del refer; keep rows EDL501
    print(reference())


def other(make):
    rows = make()  #! del make
    name = getattr(weakref, "__name__")
    print(rows, name)  #! del rows, name
    print("here")
