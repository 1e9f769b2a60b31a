# the actor ends, or the object is evicted, with its last handle
import ray.actor


def fires(receiver: ray.actor.ActorClass, arg):
    rows = receiver.remote(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(receiver: ray.actor.ActorClass, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
