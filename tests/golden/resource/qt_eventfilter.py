def filtered(window):
    watcher = Watcher()
    window.installEventFilter(watcher)  #! keep watcher EDL711; del window
    work()
    return 1


def sized(window):
    size = Size()
    window.resize(size)  #! del window, size
    work()
    return 1
