def rounded():
    n = round(2.5)
    print(n)  #! del n safe
    work()
    return 1


def unknown(value):
    n = round(value)  #! del value
    print(n)  #! del n unsafe
    work()
    return 1
