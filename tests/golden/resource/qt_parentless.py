from PyQt5.QtCore import QTimer


def ticking():
    timer = QTimer()
    timer.start(9)  #! keep timer EDL611
    work()
    return 1


def owned(parent):
    timer = QTimer(parent)  #! del parent
    timer.start(9)  #! del timer
    work()
    return 1
