from PyQt5.QtGui import QImage


def pixels():
    image = QImage("a.png")
    bits = image.bits()  #! keep image EDL713
    work()
    return bits


def width():
    image = QImage("a.png")
    n = image.width()  #! del image
    work()
    return n
