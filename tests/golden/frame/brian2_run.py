# equation strings read the caller's names when it runs, and network obj
import brian2


def fires(receiver: brian2.Network, arg):
    rows = make(arg)  #! keep arg EDL401
    look(rows)  #! keep rows EDL401
    seen = receiver.run()
    return seen


def quiet(receiver: brian2.Network, arg):
    rows = make(arg)  #! keep arg EDL401
    receiver.run()  #! del receiver, arg
    look(rows)  #! del rows
    work()
