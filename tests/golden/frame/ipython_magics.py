# the text reads the caller's names: a missing one expands to nothing or
import IPython.core.interactiveshell


def fires(receiver: IPython.core.interactiveshell.InteractiveShell, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = receiver.ev('rows + 1')  #! del receiver, rows
    work(result)  #! del result
    work()


def quiet(receiver: IPython.core.interactiveshell.InteractiveShell, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = receiver.ev('other + 1')  #! del receiver
    work(result)
