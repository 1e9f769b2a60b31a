from PyQt5.QtWidgets import QApplication


def main(argv):
    app = QApplication(argv)  #! del argv
    app.setStyle("fusion")  #! keep app EDL611
    work()
    return 1


def plain(argv):
    app = make_style(argv)  #! del argv
    app.setStyle("fusion")  #! del app
    work()
    return 1
