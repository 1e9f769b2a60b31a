# parts of the model are linked weakly and collected from the frame
import brian2


def fires(arg):
    rows = brian2.Network(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
