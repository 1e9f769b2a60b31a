# a function that is given an exception looks at the frames it came through
def show(error):
    step = error.__traceback__  #! del error unsafe
    while step:
        print(sorted(step.tb_frame.f_locals))
        step = step.tb_next


def name(error):
    return error.__traceback__.tb_frame.f_code.co_name


def caught():
    rows = [1]
    print(len(rows))  #! keep rows EDL407
    try:
        raise ValueError
    except ValueError as error:
        show(error)  #! del rows safe
    print()
    return 0


def caught_by_name():
    rows = [1]
    print(len(rows))
    try:
        raise ValueError
    except ValueError as error:  #! del rows safe
        print(name(error))
    print()
    return 0


def nothing_is_caught(error):
    rows = [1]
    print(len(rows))  #! del rows safe
    show(error)  #! del error unsafe
    print()
    return 0
