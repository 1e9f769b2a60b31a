# an unhandled error is logged when it dies
import twisted.internet.defer


def fires(arg):
    rows = twisted.internet.defer.Deferred(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
