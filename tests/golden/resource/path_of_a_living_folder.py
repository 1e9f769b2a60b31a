import tempfile
import os


def inside():
    folder = tempfile.TemporaryDirectory()
    path = os.path.join(folder.name, "a")  #! keep folder EDL601
    work()
    return open(path)


def copied():
    names = os.listdir("a")
    path = os.path.join("a", names[0])  #! del names safe
    work()
    return open(path)
