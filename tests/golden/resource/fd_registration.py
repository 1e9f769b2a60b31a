# only the descriptor number is remembered: it may be closed or belong t
import termios


def fires(arg):
    rows = make(arg)  #! del arg
    result = termios.tcsetattr(rows)  #! keep rows EDL706
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
