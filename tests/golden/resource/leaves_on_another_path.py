import os


def child_leaves(make, is_child):
    if is_child:  #! keep is_child EDL606
        print(make)  #! keep make EDL606
        os._exit(0)
    else:  #! del is_child
        row = make()  #! del make
        print(row)  #! del row
        print("parent")


def leaves_later(make):
    row = make()  #! keep make EDL606
    print(row)  #! keep row EDL606
    os._exit(0)


def leaves_on_both(make, is_child):
    row = make()  #! keep make EDL606
    if is_child:  #! keep is_child EDL606; keep is_child EDL606
        print(row)  #! keep row EDL606; keep row EDL606
        os._exit(0)
    else:
        os._exit(1)
