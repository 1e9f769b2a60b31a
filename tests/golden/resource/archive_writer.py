# headers, trailers or buffered data are written when it dies
import aifc


def fires(arg):
    rows = aifc.open(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
