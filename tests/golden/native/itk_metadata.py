# what was taken from it points into it and does not hold it
import itk


def fires(receiver: itk.DataObject, arg):
    rows = receiver.GetSource(arg)  #! del receiver, arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(receiver: itk.DataObject, arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
