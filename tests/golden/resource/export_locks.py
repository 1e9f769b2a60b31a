# while it lives its source cannot be resized: an error would disappear
import mmap


def fires(arg):
    rows = mmap.mmap(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
