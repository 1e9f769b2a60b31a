# drawn and stored objects vanish with their Python name
import ROOT


def fires(arg):
    rows = ROOT.RDataFrame(arg)  #! del arg
    look(rows)  #! keep rows EDL601
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
