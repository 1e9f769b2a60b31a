# the code text reads the caller's names
import Cython


def fires(receiver: Cython.Build.Inline, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.cython_inline('rows + 1')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: Cython.Build.Inline, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.cython_inline('other + 1')  #! del receiver
    work(result)
