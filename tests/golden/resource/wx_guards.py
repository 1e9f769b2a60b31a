import wx


def busy():
    cursor = wx.BusyCursor()
    show(cursor)  #! keep cursor EDL611
    work()
    return 1


def point():
    place = wx.Point(1, 2)
    show(place)  #! del place
    work()
    return 1
