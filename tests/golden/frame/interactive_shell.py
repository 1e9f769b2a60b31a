# A shell of `code` has the names that it is given, IPython's those of its caller
import code

import IPython


def shell():
    rows = load()
    show(rows)  #! keep rows EDL405
    IPython.embed()  #! del rows
    work()
    return 1


def of_locals():
    rows = load()
    show(rows)  #! keep rows EDL401
    code.interact(local=locals())  #! del rows
    work()
    return 1


def of_its_own():
    rows = load()
    show(rows)  #! del rows
    code.interact()
    work()
    return 1


def compiled():
    rows = load()
    show(rows)  #! del rows
    code.compile_command("rows")
    work()
    return 1
