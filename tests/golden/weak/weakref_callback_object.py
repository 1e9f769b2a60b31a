import weakref


def callback(table):
    proxy = weakref.proxy(table, on_death)  #! keep table EDL501
    show(proxy)  #! keep proxy EDL611
    work()
    return 1


def handed(table):
    proxy = make_proxy(table, on_death)  #! del table
    show(proxy)  #! del proxy
    work()
    return 1


def feeds():
    return callback(make())
