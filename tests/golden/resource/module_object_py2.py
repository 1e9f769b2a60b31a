# a dying module set its globals to None up to Python 3.3: over
import imp
import types


def over(arg):
    rows = imp.load_module(arg)  #! del arg
    look(rows)  #! del rows
    work()


def made(arg):
    rows = types.ModuleType(arg)  #! del arg
    look(rows)  #! del rows
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
