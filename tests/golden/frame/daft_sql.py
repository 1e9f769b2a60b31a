import daft


def totals():
    sales = load()
    costs = load()
    show(sales, costs)  #! keep sales EDL403; del costs
    frame = daft.sql("select sum(n) from sales")  #! del sales
    work()
    return frame


def registered():
    sales = load()
    show(sales)  #! del sales
    frame = daft.sql("select 1 from sales", register_globals=False)
    work()
    return frame
