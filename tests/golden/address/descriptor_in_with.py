import os


def entered(path):
    with open(path) as stream:  #! del path
        number = stream.fileno()
        read_all(stream)  #! del stream
        os.read(number, 3)  #! del number
        work()
    return 1


def by_hand(path):
    stream = open(path)  #! del path
    number = stream.fileno()  #! keep stream EDL601; keep stream EDL701
    os.read(number, 3)  #! del number
    work()
    return 1
