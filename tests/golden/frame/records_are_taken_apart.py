# Records of frames that are taken apart, and mappings of locals in a variable:
# what is asked for by name, or no frame, reads no other local
import inspect
import sys
import traceback


def records():
    return inspect.stack()[1:]


def asks_records(rows: list, owner):
    total = len(rows)  #! del rows
    print(total)  #! del total
    for record in inspect.stack()[::-1]:
        names = record.frame.f_locals
        if names.get("owner"):  #! del names
            work(record[3])  #! del record
    work(owner)


def unpacks_records(rows: list, level):
    total = len(rows)  #! del rows
    print(total)  #! del total
    frame, _, _, name = inspect.stack()[level][:4]  #! keep level EDL402
    work(name, frame.f_locals["level"])


def unpacks_backwards(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    for record in inspect.stack():
        name, frame = record[1::-1]  #! keep record EDL402
        work(frame.f_locals)  #! keep frame EDL402


def counts_them(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    for pair in enumerate(inspect.stack()):
        work(pair[1].frame.f_locals)  #! keep pair EDL402


def any_of_them(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    frame = list(reversed(inspect.stack()))[3].frame
    work(frame.f_locals)


def reads_later(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    names = inspect.currentframe().f_locals
    work()
    work(sorted(names))


def asks_later(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! keep total EDL402
    names = inspect.currentframe().f_locals
    work()
    work(names["total"])


def by_thread(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    for thread, frame in sys._current_frames().items():
        work(thread, traceback.format_stack(frame))  #! del thread, frame


def locals_by_thread(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    for thread, frame in sys._current_frames().items():
        work(thread, frame.f_locals)  #! keep thread EDL402; keep frame EDL402


def of_a_traceback(rows: list, reply):
    total = len(rows)  #! del rows
    print(total)  #! del total
    try:
        work(reply)  #! keep reply EDL402
    except ValueError as error:
        tb = error.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
        if "reply" in tb.tb_frame.f_locals:
            work(tb.tb_frame.f_locals["reply"])


def who():
    for record in records()[::-1]:
        names = record[0].f_locals
        if names.get("owner"):
            return record[3], names["owner"]  #! del record, names


def only_where():
    return inspect.getframeinfo(inspect.stack()[1][0])


def calls_who(rows: list, owner):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(owner)  #! keep owner EDL407
    work(who())  #! del owner
    work()


def calls_only_where(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(only_where())
    work()


def summarized(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    stack = traceback.walk_stack(inspect.currentframe())
    work(traceback.StackSummary.extract(stack))  #! del stack
    work()


def summarized_with_locals(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    work(traceback.StackSummary.extract(
        traceback.walk_stack(inspect.currentframe()), capture_locals=True))


def walked(rows: list):
    total = len(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    for frame, line in traceback.walk_stack(None):
        work(line, frame.f_locals)  #! keep line EDL402; keep frame EDL402


def source(rows: list):
    total = len(rows)  #! del rows
    print(total)  #! del total
    work(inspect.findsource(inspect.currentframe()))
