# What stands beside a frame is none; who asks a frame for one name reads that.
import inspect
import sys


def counted(rows):
    total = sum(rows)  #! del rows
    print(total)  #! del total
    for i, record in enumerate(inspect.stack()):
        if record.function == "main":  #! del record
            break  #! del record
    print(i + 1)


def shown(rows):
    total = sum(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    for i, record in enumerate(inspect.stack()):
        print(i + 1, record.frame.f_locals)  #! keep i EDL402; keep record EDL402


def has_another(rows):
    total = sum(rows)  #! del rows
    print(total)  #! del total
    for record in inspect.stack():
        print("case" in record.frame.f_locals)  #! del record


def has_it(rows):
    total = sum(rows)  #! del rows
    print(total)  #! keep total EDL402
    for record in inspect.stack():
        print("total" in record.frame.f_locals)  #! del record


def of_others(rows, thread):
    total = sum(rows)  #! del rows
    print(total)  #! del total
    error = sys._current_exceptions().pop(thread)  #! del thread
    print(error.__traceback__.tb_frame.f_lineno)


def of_itself(rows, thread):
    total = sum(rows)  #! keep rows EDL402
    print(total)  #! keep total EDL402
    error = sys._current_exceptions().pop(thread)  #! keep thread EDL402
    print(error.__traceback__.tb_frame.f_locals)
