import os


def lines(path):
    yield from path


def child_leaves(make, is_child):
    if is_child:  #! del is_child
        print(make)  #! del make
        os._exit(0)
    else:  #! del is_child
        row = lines(make)  #! del make
        print(row)  #! del row
        print("parent")


def leaves_later(make):
    row = lines(make)  #! del make
    print(row)  #! keep row EDL606
    os._exit(0)


def leaves_on_both(make, is_child):
    row = lines(make)  #! del make
    if is_child:  #! del is_child
        print(row)  #! keep row EDL606; keep row EDL606
        os._exit(0)
    else:  #! del is_child
        os._exit(1)
