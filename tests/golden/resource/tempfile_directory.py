# the files are removed when it dies, though their path may still be use
import backports.tempfile


def fires(arg):
    rows = backports.tempfile.TemporaryDirectory(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
