# repr() of a text spells no name; what other things show may
def of_a_text(path):
    rows = load(path)  #! del path
    show(rows)  #! del rows
    shown = eval(repr("a" + "b"))
    work(shown)


def of_anything(x):
    rows = load(x)
    show(rows)  #! keep rows EDL403
    shown = eval(repr(x))  #! del x, rows
    work(shown)


def of_numbers(nan):
    rows = load()
    show(rows)  #! keep rows EDL403
    z = complex(1, 2)
    shown = eval(repr(z))  #! del rows, z
    work(shown)
