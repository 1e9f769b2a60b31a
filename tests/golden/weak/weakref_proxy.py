import weakref


def proxied():
    table = Table()
    proxy = weakref.proxy(table)  #! keep table EDL501
    work()
    return proxy.size


def named():
    table = Table()
    name = table.name()  #! del table
    work()
    return name
