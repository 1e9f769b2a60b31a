# a value class, owned by its wrapper alone
import PyQt5.QtCore


def case_pyqt5_qtcore_qbytearray(arg):
    rows = make(arg)  #! del arg
    view = PyQt5.QtCore.QByteArray(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_pyqt5_qtcore_qdate(arg):
    rows = make(arg)  #! del arg
    view = PyQt5.QtCore.QDate(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_pyqt5_qtcore_qdatetime(arg):
    rows = make(arg)  #! del arg
    view = PyQt5.QtCore.QDateTime(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
