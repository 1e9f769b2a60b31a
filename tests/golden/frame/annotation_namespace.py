import typing


def fields():
    class Row:
        size: "Size"
    Size = make_type()
    show(Size)  #! keep Size EDL403
    found = typing.get_type_hints(Row)  #! del Size
    work()
    return found, Row


def names():
    Size = make_type()
    found = list_hints(Size)  #! del Size
    work()
    return found


def of_the_module():
    Size = make_type()
    show(Size)  #! del Size
    found = typing.get_type_hints(typing.NamedTuple)
    work()
    return found


def in_a_text():
    Size = make_type()
    show(Size)  #! keep Size EDL403
    found = typing.get_type_hints(typing.List["Size"])  #! del Size
    work()
    return found
