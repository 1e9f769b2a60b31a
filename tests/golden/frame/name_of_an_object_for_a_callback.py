# A callback that walks up and asks for the name of one object: nobody knows who
# calls it, and whatever else is in a local is not asked for
import inspect


def namer(top):
    def name_of(thing):
        frame = inspect.currentframe()
        while frame.f_code.co_name != top:
            frame = frame.f_back
        for name, value in frame.f_locals.items():
            if isinstance(value, Thing) and thing is value:  #! keep value EDL402
                return name if name != "self" else ""  #! keep name EDL402
        return ""
    return name_of


def works(rows: list):
    total = len(rows)  #! del rows
    work(total)  #! del total
    work()
