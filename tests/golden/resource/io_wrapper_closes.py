# it closes the stream below when it dies
import io


def fires(arg):
    rows = io.BufferedRWPair(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
