import os


def wrote(number):
    n = os.write(number, b"abc")  #! del number
    show(n)  #! del n safe
    work()
    return 1


def sent(pipe):
    n = pipe.write(b"abc")  #! del pipe
    show(n)  #! del n unsafe
    work()
    return 1
