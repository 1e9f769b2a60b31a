# pydantic looks string annotations up among the caller's names; typing never
# looks there
import typing

import pydantic


def fields():
    def row(size: "Size"):
        return size
    Size = make_type()
    show(Size)  #! keep Size EDL403
    found = pydantic.validate_call(row)  #! del Size
    work()
    return found, row


def names():
    Size = make_type()
    found = list_hints(Size)  #! del Size
    work()
    return found


def of_typing():
    class Row:
        size: "Size"
    Size = make_type()
    show(Size)  #! del Size
    found = typing.get_type_hints(Row)
    work()
    return found, Row


def in_a_text():
    Size = make_type()
    show(Size)  #! keep Size EDL403
    found = pydantic.TypeAdapter("Size")  #! del Size
    work()
    return found


def of_an_import():
    from models import Row
    Size = make_type()
    show(Size)  #! del Size
    found = pydantic.TypeAdapter(list[Row])  #! del Row
    work()
    return found


def of_what_is_made_here():
    Row = make_row()
    Size = make_type()
    show(Size)  #! keep Size EDL403
    found = pydantic.TypeAdapter(list[Row])  #! del Row, Size
    work()
    return found
