# holds its arguments, and frames once raised


def known(arg):
    value = ArithmeticError
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
