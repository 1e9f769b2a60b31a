import dbus.service


def claimed(bus):
    name = dbus.service.BusName("org.rows", bus)  #! del bus
    show(name)  #! keep name EDL611
    work()
    return 1


def plain(bus):
    name = make_name("org.rows", bus)  #! del bus
    show(name)  #! del name
    work()
    return 1
