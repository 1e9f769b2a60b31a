# what is found under a number is something else
def translated(memo, x):
    if id(x) in memo:
        return memo[id(x)][0]
    y = make(x)
    memo[id(x)] = (y, x)
    return y


def uses(make_one):
    x = make_one()  #! del make_one
    y = translated({}, x)  #! del x
    work(y)
    return y


def local_table(make_one):
    x = make_one()  #! del make_one
    table = {}
    table[id(x)] = make(x)
    y = table[id(x)]  #! del x, table
    work(y)
    return y


def number_is_found(make_one):
    x = make_one()  #! del make_one
    n = id(x)
    table = {}
    table[n] = n
    y = table[n]  #! del n, table
    work(x)  #! keep x EDL702
    more()
    return y
