# native code uses it without owning it
import AppKit


def fires(receiver: AppKit.NSApplication, arg):
    rows = make(arg)  #! del arg
    result = receiver.setDelegate_(rows)  #! del receiver; keep rows EDL711
    work(result)  #! del result
    work()


def quiet(receiver: AppKit.NSApplication, arg):
    rows = make(arg)
    look(rows)  #! del rows
    result = receiver.setDelegate_(arg)  #! del receiver; keep arg EDL711
    work(result)
