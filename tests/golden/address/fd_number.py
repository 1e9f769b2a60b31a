# a number that the file owns
import io


def fires(receiver: io.IOBase, arg):
    result = receiver.fileno()  #! keep receiver EDL701
    work(result)  #! del result
    work()


def quiet(receiver: io.IOBase, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
