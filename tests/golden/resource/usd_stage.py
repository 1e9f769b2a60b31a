from pxr import Usd


def prim(path):
    stage = Usd.Stage.Open(path)  #! del path
    found = stage.GetPrimAtPath("/a")  #! keep stage EDL713
    work()
    return found


def plain(path):
    stage = open_stage(path)  #! del path
    found = stage.GetPrimAtPath("/a")  #! del stage
    work()
    return found
