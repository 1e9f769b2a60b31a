# the name meant another file before: what it means here is in the list
def made_then_gone_through(paths, use):
    files = []
    for path in paths:
        f = open(path)  #! del path
        files.append(f)  #! del f; del paths
    for f in files:
        n = len(f.name)  #! del f
        use(n)  #! del n
    work()
    return use(files)


def gone_through_or_made(paths, path, use):
    files = [open(p) for p in paths]  #! del paths
    for f in files:
        use(f.name)
    if use():
        f = open(path)  #! del path
    n = len(f.name)  #! keep f EDL601
    work(n)  #! del n
    return use(files)
