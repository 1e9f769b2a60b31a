# In brackets a line may begin anywhere.
def f(a):
    rows = (a.
load(  # of all
1))  #! del a
    show(rows.
size)  #! del rows
    work()
