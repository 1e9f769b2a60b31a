# atoms and bonds point into the molecule and do not hold it
import openbabel.openbabel


def fires(arg):
    rows = openbabel.openbabel.OBMol(arg)  #! del arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
