# The author says that an attribute is a mapping: its subscript runs no class
import sys


class Model:
    values: dict[str, int]
    kinds: dict[str, int]
    given: dict[str, int]
    made: "type[Model]"

    def __class_getitem__(cls, item):
        return sorted(sys._getframe(1).f_locals)


class Other:
    kinds = Model

    def take(self, given):
        self.given = given


def said(path, model):
    rows = path.split(",")  #! del path
    print(len(rows))
    return model.values["a"]


def of_a_frame(path):
    rows = path.split(",")  #! del path
    print(len(rows))  #! del rows
    return sys._getframe(1).f_globals["__name__"]


def of_two_classes(path, model):
    rows = path.split(",")  #! keep path EDL407
    print(len(rows))
    return model.kinds["a"]


def put_there(path, model):
    rows = path.split(",")  #! keep path EDL407
    print(len(rows))
    return model.given["a"]


def a_class(path, model):
    rows = path.split(",")  #! keep path EDL407
    print(len(rows))
    return model.made["a"]
