# append through a name that may stand for either list
def unsafe(flag, path):
    left, right = [], []
    if flag:  #! del flag, right
        add = left.append
    else:  #! del flag
        add = right.append  #! del right
    add(open(path))  #! del path; keep add EDL601
    print(left)  #! del left
    work()


def fires(path):
    left = []
    add = left.append
    add(open(path))  #! del path, add
    print(left)  #! keep left EDL601
    work()


def safe(path):
    left = []
    add = left.append
    add(len(path))  #! del path, add
    print(left)  #! del left
    work()
