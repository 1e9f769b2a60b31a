# it is destroyed with its last handle
import _interpreters


def fires(arg):
    rows = _interpreters.create(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
