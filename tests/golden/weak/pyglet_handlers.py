# handler objects and the objects behind bound methods are held weakly: 
import pyglet.event


def fires(receiver: pyglet.event.EventDispatcher, arg):
    rows = make(arg)  #! del arg
    result = receiver.push_handlers(rows)  #! del receiver; keep rows EDL503
    work(result)  #! del result
    work()


def quiet(receiver: pyglet.event.EventDispatcher, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.push_handlers(arg)  #! del receiver; keep arg EDL503
    work(result)
