# what was taken from it points into it and does not hold it
import maya


def fires(receiver: maya.OpenMaya, arg):
    rows = receiver.MScriptUtil(arg)  #! del receiver, arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(receiver: maya.OpenMaya, arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
