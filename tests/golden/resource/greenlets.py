import greenlet


def switched():
    child = greenlet.greenlet(run)
    child.switch()  #! keep child EDL601
    work()
    return 1


def called():
    child = make_child(run)
    child.switch()  #! del child
    work()
    return 1
