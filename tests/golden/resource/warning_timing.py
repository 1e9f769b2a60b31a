# a finalizer that warns inside the block is recorded or raised
import test.support.warnings_helper


def fires(arg):
    with test.support.warnings_helper.check_warnings():
        rows = make(arg)  #! keep arg EDL605
        look(rows)  #! keep rows EDL605
        work()  #! del arg
    work()


def quiet(arg):
    with arg:
        rows = make(arg)  #! del arg
        look(rows)  #! del rows
        work()
    work()
