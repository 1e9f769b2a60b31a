"""Where weak containers lie is said where they are made: items that are set in
what came from other names are in other things."""
import collections
import weakref

_open = weakref.WeakValueDictionary()


class Session:
    def __init__(self):
        self.by_event = collections.defaultdict(weakref.WeakSet)
        self.by_key = {}
        self.by_key["all"] = weakref.WeakValueDictionary()

    def note(self, frame, rows):
        frame.seen[rows] = True
        return rows


def marked(plan, step):
    value = Session()
    plan.grid[step][0] = value  #! del value
    step.run()
    return plan.rest


def marked_of_a_result(engine):
    options = engine.options()
    value = Session()
    options["key"] = value  #! del value
    engine.run()
    return options


def opened(engine):
    value = Session()
    _open["key"] = value  #! keep value EDL502
    engine.run()


def added(session, event):
    value = Session()
    session.by_event[event].add(value)  #! keep value EDL502; del session
    event.run()


def through_a_name(session, event):
    value = Session()
    table = session.by_key[event]  #! del session
    table["key"] = value  #! keep value EDL502; del table
    event.run()

