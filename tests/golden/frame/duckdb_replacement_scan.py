import duckdb


def now(con):
    sales = load()
    costs = load()
    show(sales, costs)  #! keep sales EDL403; del costs
    duckdb.execute("select * from sales")  #! del sales
    work()
    return 1


def lazily():
    sales = load()
    show(sales)  #! keep sales EDL404
    rows = duckdb.sql("select * from sales")
    work()
    return rows.fetchall()
