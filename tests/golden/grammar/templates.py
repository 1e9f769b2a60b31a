# 3.14: fields of a template are code, nested formats as well.
def f(a, b):
    rows = load(a)
    width = size(b)  #! del b
    text = t"{rows!r:>{width}}{t'{a=}'}"  #! del a, rows, width
    show(text)  #! del text
    work()


def g(a):
    rows = load(a)
    show(rt'''\{
        rows  # "}"
        :{a}}''' t"{(n := count(a))}")  #! del a, rows
    work(n)
    work(n)


def h(a):
    rows = load(a)  #! del a
    try:
        show(rows)
    except A, B:
        work(rows)  #! del rows
    work()
