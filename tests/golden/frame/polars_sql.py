import polars as pl


def joined():
    sales = load()
    costs = load()
    show(sales, costs)  #! keep sales EDL403; del costs
    frame = pl.sql("select * from sales")  #! del sales
    work()
    return frame


def context():
    sales = load()
    show(sales)  #! del sales
    found = pl.SQLContext(register_globals=False)
    work()
    return found
