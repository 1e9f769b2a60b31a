# every listener is held weakly, functions too: it is dropped and never 
import pubsub.core


def fires(receiver: pubsub.core.Publisher, arg):
    rows = make(arg)  #! del arg
    result = receiver.subscribe(rows)  #! del receiver; keep rows EDL503
    work(result)  #! del result
    work()


def quiet(receiver: pubsub.core.Publisher, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.subscribe(arg)  #! del receiver; keep arg EDL503
    work(result)
