# a number or flag
import redis


def known(receiver: redis.Redis, arg):
    value = receiver.delete(arg)  #! del receiver, arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
