# the handle is closed, events end or the server quits when it dies
import comtypes.client


def fires(arg):
    rows = comtypes.client.CreateObject(arg)  #! del arg
    look(rows)  #! keep rows EDL611
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
