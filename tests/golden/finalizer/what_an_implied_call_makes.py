# What properties, `__getattr__`, `__get__`, `x[k]` and operators make is new:
# nobody else has it
class Loud:
    def __del__(self):
        print("gone")


class Descriptor:
    def __get__(self, owner, kind=None):
        return Loud()


class Maker:
    there = Descriptor()
    number = 3

    @property
    def made(self):
        return Loud()

    def __getattr__(self, name):
        return Loud()

    def __getitem__(self, key):
        return Loud()

    def __add__(self, other):
        return Loud()


class Quiet:
    @property
    def made(self):
        return [1]

    def __getattr__(self, name):
        return name.upper()

    def __getitem__(self, key):
        return (key, key)


def from_property(maker: Maker):
    one = maker.made  #! del maker
    show(one)  #! keep one EDL602
    work()


def from_descriptor():
    maker = Maker()
    one = maker.there  #! del maker
    show(one)  #! keep one EDL602
    work()


def from_getattr():
    maker = Maker()
    one = maker.missing  #! del maker
    show(one)  #! keep one EDL602
    work()


def from_item():
    maker = Maker()
    one = maker[3]  #! del maker
    show(one)  #! keep one EDL602
    work()


def from_operator():
    maker = Maker()
    one = maker + 1  #! del maker
    show(one)  #! keep one EDL602
    work()


def class_attribute():
    maker = Maker()
    one = maker.number  #! del maker
    show(one)  #! del one
    work()


def quiet():
    maker = Quiet()
    one = maker.made
    two = maker.missing
    three = maker[3]  #! del maker
    show(one, two, three)  #! del one, two, three
    work()


class Power:
    def __pow__(self, other):
        return open(other, "w")

    def __floordiv__(self, other):
        return open(other, "w")


def by_power_and_floor(path):
    power = Power()
    log = power**path
    log.write("x")  #! keep log EDL601
    other = power // path  #! del path, power
    other.write("x")  #! keep other EDL601
    work()
