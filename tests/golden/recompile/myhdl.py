# what the function's locals hold is collected as hardware
import myhdl


@myhdl.always
def fires(arg):
    rows = make(arg)  #! keep arg EDL811
    look(rows)  #! keep rows EDL811
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
