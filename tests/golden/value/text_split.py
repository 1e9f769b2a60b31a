def words():
    parts = "a b".split()
    print(parts)  #! del parts safe
    work()
    return 1


def unknown(source):
    parts = source.split()  #! del source
    print(parts)  #! del parts unsafe
    work()
    return 1
