# its source is converted, where a deleted name may be an undefined symb
import tensorflow.autograph


@tensorflow.autograph.to_graph
def fires(arg):
    rows = make(arg)  #! keep arg EDL811
    look(rows)  #! keep rows EDL811
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
