# The block closed the file: nothing is left to notice
def fires(path):
    out = open(path, "w")  #! del path
    out.write("x")  #! keep out EDL601
    work()


def quiet(path):
    with open(path, "w") as out:  #! del path
        out.write("x")  #! del out safe
    work()
    work()
