# The grammar reads the first two statements as one.  #! nothing
def f(x, rows):
    a = x, rows, make()
    [b, c] = pick()
    d = [  # a note
(a, b), c]
    show(d)
    return rows
