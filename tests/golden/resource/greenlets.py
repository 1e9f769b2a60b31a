# a suspended greenlet is ended by an exception when it dies
import gevent.hub


def fires(receiver: gevent.hub.Hub, arg):
    rows = receiver.loop(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(receiver: gevent.hub.Hub, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
