def compiled():
    code = compile("1 + 1", "a", "eval")
    print(code)  #! del code safe
    work()
    return 1


def made():
    code = make_code("1 + 1")
    print(code)  #! del code unsafe
    work()
    return 1
