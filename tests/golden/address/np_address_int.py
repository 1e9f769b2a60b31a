# the address is good only while the array lives
import array


def fires(receiver: array.array, arg):
    result = receiver.buffer_info()  #! keep receiver EDL701
    work(result)  #! del result
    work()


def quiet(receiver: array.array, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
