# what was taken from it expires when it dies
import pxr


def fires(receiver: pxr.Sdf.Layer, arg):
    rows = receiver.CreateAnonymous(arg)  #! del receiver, arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(receiver: pxr.Sdf.Layer, arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
