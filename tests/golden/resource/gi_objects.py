from gi.repository import Gio


def watched(file: Gio.File):
    monitor = file.monitor_directory(0, None)  #! del file
    monitor.connect("changed", show)  #! keep monitor EDL611
    work()
    return 1


def named(file: Gio.File):
    name = file.get_path()  #! del file
    show(name)  #! del name
    work()
    return 1
