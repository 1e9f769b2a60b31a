import weakref

_live = weakref.WeakSet()
_names = []


def attach(widget):
    _live.add(widget)


def rename(widget):
    _names.append(widget.name)


HANDLERS = {"attach": attach, "rename": rename}
HARMLESS = {"rename": rename}
stages = []
stages.append(attach)


def by_item(kind):
    widget = make(kind)
    HANDLERS[kind](widget)  #! del kind; keep widget EDL507
    return len(_live)


def by_get(kind):
    widget = make(kind)
    handler = HANDLERS.get(kind, rename)  #! del kind
    handler(widget)  #! del handler; keep widget EDL507
    return len(_live)


def by_loop(kind):
    widget = make(kind)  #! del kind
    for stage in stages:
        stage(widget)  #! del stage; keep widget EDL507
    return len(_live)


def harmless(kind):
    widget = make(kind)
    HARMLESS[kind](widget)  #! del kind, widget
    return len(_live)
