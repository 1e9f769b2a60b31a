import tables


def doubled():
    a = load()
    b = load()
    show(a, b)  #! keep a EDL403; del b
    expr = tables.Expr("2 * a")  #! del a
    work()
    return expr.eval()


def given(a):
    b = load()
    show(b)  #! del b
    expr = tables.Expr("2 * b", uservars={"b": a})  #! del a
    work()
    return expr.eval()
