# the widget that shows it goes blank when it dies
import PIL


def fires(receiver: PIL.ImageTk, arg):
    rows = receiver.BitmapImage(arg)  #! del receiver, arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(receiver: PIL.ImageTk, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
