from PyQt5.QtGui import QPainter


def painted():
    device = make_device()
    painter = QPainter(device)  #! keep device EDL713
    work()
    return painter


def drawn():
    device = make_device()
    painter = draw_on(device)  #! del device
    work()
    return painter
