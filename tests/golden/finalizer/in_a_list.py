# A list of open files is as noticeable as they are
def fires(paths):
    files = [open(p) for p in paths]  #! del paths
    look(files)  #! keep files EDL601
    work()


def quiet(paths):
    sizes = [len(p) for p in paths]  #! del paths
    print(sizes)  #! del sizes safe
    work()
