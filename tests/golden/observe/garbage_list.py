import gc


def looks(make):
    row = make()  #! keep make EDL822
    n = row.size  #! keep row EDL822
    for dead in gc.garbage:
        print(dead)  #! del dead; del make, row
    print(n)


def does_not(make):
    row = make()  #! del make
    n = row.size  #! del row
    print(n)
