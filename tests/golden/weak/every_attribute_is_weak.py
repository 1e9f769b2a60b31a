import weakref


class Weak:
    def __setattr__(self, name, value):
        self.__dict__[name] = weakref.ref(value)


class Field:
    def __set__(self, owner, value):
        owner.__dict__["field"] = weakref.ref(value)


class Record:
    field = Field()
    plain = None


def any_attribute(make):
    weak = Weak()
    row = make()  #! del make
    weak.row = row  #! keep row EDL507
    print(weak.row())


def descriptor(make):
    record = Record()
    row = make()  #! del make
    record.field = row  #! keep row EDL507
    print(record.__dict__)


def other(make):
    record = Record()
    row = make()  #! del make
    record.plain = row  #! del row
    print(record.__dict__)
