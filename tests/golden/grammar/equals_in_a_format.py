# `{a:=9}` is a format, no binding
def f(a):
    rows = load(a)  #! del a
    show(f"{rows:=9}")  #! del rows
    work()


def g(a):
    show(f"{(rows := load(a)):>9}")  #! del a
    work(rows)  #! del rows
    work()
