import contextlib


def opened(paths):
    stack = contextlib.ExitStack()
    stack.push(enter(paths))  #! keep stack EDL601; del paths
    work()
    return 1


def listed(paths):
    stack = []
    stack.append(enter(paths))  #! del paths, stack
    work()
    return 1
