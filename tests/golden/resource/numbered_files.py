def written(paths):
    files = [open(p, "w") for p in paths]  #! del paths
    for i, f in enumerate(files):  #! keep files EDL601
        f.write("x")  #! del f unsafe
        use(i)  #! del i safe
        work()
    work()


def numbered(paths):
    files = [open(p, "w") for p in paths]  #! del paths
    for pair in enumerate(files):  #! keep files EDL601
        use(pair)  #! del pair unsafe
        work()
    work()
