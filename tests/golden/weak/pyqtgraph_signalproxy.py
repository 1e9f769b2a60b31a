import pyqtgraph


def limited(plot):
    proxy = pyqtgraph.SignalProxy(plot.moved, slot=on_move)  #! del plot
    show(proxy)  #! keep proxy EDL611
    work()
    return 1


def direct(plot):
    proxy = make_proxy(plot)  #! del plot
    show(proxy)  #! del proxy
    work()
    return 1
