# who reads the locals may fill them
import sys


def by_text():
    rows = []
    exec("rows.append(open('log'))")
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def by_the_dict():
    rows = []
    locals()["rows"].append(open("log"))
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def fill():
    sys._getframe(1).f_locals["rows"].append(open("log"))


def by_the_callee():
    rows = []
    fill()
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def by_the_namespace():
    rows = []
    eval("all.append(open('log'))", {"all": rows})
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def as_attribute():
    rows = []
    table = type("Table", (), {"rows": rows})
    table.rows.append(open("log"))  #! del table unsafe
    print(len(rows))  #! del rows unsafe
    print()
    return 0


def of_others():
    rows = []
    n = eval("1 + 1", {}, {})
    print(n, type(n))  #! del n unsafe
    print(len(rows))  #! del rows safe
    print()
    return 0
