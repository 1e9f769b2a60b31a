# the formula reads the caller's names: a missing one raises an error
import patsy


def fires(receiver: patsy.EvalEnvironment, arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    seen = receiver.capture()
    return seen


def quiet(receiver: patsy.EvalEnvironment, arg):
    rows = make(arg)  #! keep arg EDL401
    receiver.capture()  #! del receiver, arg
    look(rows)  #! del rows
    work()
