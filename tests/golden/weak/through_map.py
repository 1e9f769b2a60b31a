import weakref


def weak(make):
    rows = make()  #! del make
    references = list(map(weakref.ref, rows))  #! keep rows EDL501
    print([r() for r in references])


def stored(make):
    seen = weakref.WeakSet()
    rows = make()  #! del make
    for _ in map(seen.add, rows):  #! keep rows EDL502
        pass
    print(len(seen))


def sorted_only(make):
    rows = make()  #! del make
    first = sorted(rows, key=id)[0]  #! del rows
    print(first)


def asked(make):
    rows = make()  #! del make
    print(isinstance(rows, weakref.ref))  #! del rows
    print("done")
