# the guard ends or the timer stops when it dies
import wx


def fires(arg):
    rows = wx.BusyCursor(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
