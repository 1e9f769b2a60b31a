# A suspended generator runs its finally when it dies
def steps(path):
    try:
        yield path  #! del path
    finally:
        print("closed")


def numbers(n):
    for i in range(n):
        yield i  #! del i


def fires(arg):
    gen = steps(arg)  #! del arg
    look(next(gen))  #! keep gen EDL604
    work()


def quiet(arg):
    gen = numbers(arg)  #! del arg
    look(next(gen))  #! del gen unsafe
    work()
