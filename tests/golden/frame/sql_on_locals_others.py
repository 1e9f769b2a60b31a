from pandasql import sqldf


def picked():
    sales = load()
    costs = load()
    show(sales, costs)  #! keep sales EDL403; del costs
    rows = sqldf("select * from sales limit 3")  #! del sales
    work()
    return rows


def given(env):
    sales = load()
    show(sales)  #! del sales
    rows = sqldf("select * from sales", env)  #! del env
    work()
    return rows
