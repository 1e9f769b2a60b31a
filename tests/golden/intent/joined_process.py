# A thread object is needed until it was waited for
from PyQt5.QtCore import QThread


def fires(arg):
    thread = QThread()
    thread.start()  #! keep thread EDL611
    work()


def quiet(arg):
    text = str(arg)  #! del arg
    print(text)  #! del text
    work()
