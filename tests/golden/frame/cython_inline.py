import cython


def added():
    a = load()
    b = load()
    show(a, b)  #! keep a EDL403; del b
    n = cython.inline("return a + 1")  #! del a
    work()
    return n
