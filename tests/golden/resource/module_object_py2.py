# a dying module sets its globals to None
import imp


def fires(arg):
    rows = imp.load_module(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
