from PyQt5.QtCore import QThread


def running():
    thread = QThread()
    thread.start()  #! keep thread EDL611
    work()
    return 1


def plain():
    thread = make_job()
    thread.start()  #! del thread
    work()
    return 1
