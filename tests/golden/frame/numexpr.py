import numexpr as ne


def scaled():
    a = load()
    b = load()
    c = load()
    show(a, b, c)  #! keep a, b EDL403; del c
    out = ne.evaluate("2 * a + sin(b)")  #! del a, b
    work()
    return out


def given(a):
    other = load()
    show(other)  #! del other
    out = ne.evaluate("2 * other", local_dict={"other": a})  #! del a
    work()
    return out
