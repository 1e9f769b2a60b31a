from PyQt5.QtCore import QDate, QTimer


def shown(label):
    day = QDate(2024, 1, 2)
    label.setDate(day)  #! del label, day
    work()
    return 1


def ticking(job):
    timer = QTimer()
    timer.timeout.connect(job)  #! keep timer EDL611; del job
    work()
    return 1
