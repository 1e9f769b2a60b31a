import ROOT


def drawn():
    canvas = ROOT.TCanvas("c")
    canvas.Draw()  #! keep canvas EDL601
    work()
    return 1


def counted():
    names = ROOT.gROOT.GetListOfFiles()
    show(names)  #! del names
    work()
    return 1
