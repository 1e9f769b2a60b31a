# the engine reads the arrays later and does not hold them
import ncnn


def fires(arg):
    rows = make(arg)  #! del arg
    result = ncnn.Mat(rows)  #! keep rows EDL713
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = ncnn.Mat(arg)  #! keep arg EDL713
    work(result)
