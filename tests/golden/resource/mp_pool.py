# it is shut down when it dies, with a warning
import joblib


def fires(arg):
    rows = joblib.Parallel(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
