import os


def files(folder):
    names = os.listdir(folder)  #! del folder
    print(names)  #! del names safe
    work()
    return 1


def entries(folder):
    names = list_entries(folder)  #! del folder
    print(names)  #! del names unsafe
    work()
    return 1
