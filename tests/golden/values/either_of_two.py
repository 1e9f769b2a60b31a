# Two branches: the weaker of both counts
def unsafe(flag, arg):
    if flag:  #! del flag, arg
        value = [1]
    else:  #! del flag
        value = make(arg)  #! del arg
    print(value)  #! del value
    work()


def safe(flag, arg):
    if flag:  #! del flag
        value = [1]
    else:  #! del flag
        value = {"a": 2}
    print(value)  #! del value
    work()
