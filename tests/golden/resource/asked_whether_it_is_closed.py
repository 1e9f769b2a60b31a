# On the way where a file says that it is closed, it is


def closes_if_need_be(path):
    file = open(path)  #! del path
    try:
        if work():
            file.close()
    finally:
        if not file.closed:
            file.close()  #! del file
    work()
    return 0


def only_shows(path):
    file = open(path)
    if not file.closed:  #! keep file EDL601
        show(path)  #! del path
    work()
    return 0


def the_other_way(path):
    file = open(path)  #! del path
    if file.closed:
        file.close()  #! keep file EDL601
    work()
    return 0
