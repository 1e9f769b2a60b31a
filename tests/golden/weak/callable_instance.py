import weakref


class Maker:
    def __call__(self, value):
        return weakref.ref(value)


class Adder:
    def __call__(self, value):
        return value + 1


refer = Maker()
add = Adder()


def weak(make):
    row = make()  #! del make
    reference = refer(row)  #! keep row EDL507
    print(reference())


def strong(make):
    row = make()  #! del make
    more = add(row)  #! del row
    print(more)
