from traits.api import HasTraits


def subscribe(table: HasTraits):
    listener = Listener()
    table.observe(listener.on_change, "rows")  #! del table; keep listener EDL504
    work()
    return 1


def subscribe_plain(table: HasTraits):
    hook = make_hook()
    table.observe(hook, "rows")  #! del table, hook
    work()
    return 1
