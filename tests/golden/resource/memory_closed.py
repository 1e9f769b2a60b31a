# Memory that was closed is not unmapped once more
import mmap


def closed_at_last(file):
    area = mmap.mmap(file, 9)  #! del file
    try:
        print(area[0])
    finally:
        area.close()  #! del area
    work()


def in_a_block(file):
    with mmap.mmap(file, 9) as area:  #! del file
        print(area[0])  #! del area
    work()


def by_name(name):
    area = mmap.mmap(-1, 9, name)  #! del name
    print(area[0])  #! keep area EDL601
    work()


def on_one_way(file, flag):
    area = mmap.mmap(file, 9)  #! del file
    print(area[0])
    if flag:  #! del flag
        area.close()  #! keep area EDL601
    work()
