# A name that is bound anew means what it has by then
import weakref


def text_of(path):
    data = open(path)  #! del path
    data = data.read()
    return data


def either(path, is_text):
    data = open(path)  #! del path
    if is_text:  #! del is_text
        data = data.read()
    return data


def fires(path):
    found = either(path, True)  #! del path
    print(found)  #! keep found EDL601
    work()


def quiet(path):
    found = text_of(path)  #! del path
    print(found)  #! del found
    work()


def in_a_loop(paths):
    last = None
    for path in paths:
        print(last)  #! keep last EDL601; keep last EDL601
        last = open(path)  #! del path; del paths
    work()


def left_by_an_error(path):
    one = 1
    try:
        one = open(path)  #! del path
        one = one.fileno()
    except OSError:
        pass
    kept = [one]  #! del one
    print(kept)  #! keep kept EDL601
    work()


def of_a_parameter(one):
    two = one
    one = str(len(one))
    kept = [one]  #! del one
    print(kept, two)  #! del two, kept
    work()


def looked_at_before(n):
    rows = make(n)
    seen = weakref.ref(rows)
    rows = [n]  #! del n
    print(rows)  #! keep rows EDL501
    work()
    return seen


def filled_after(path):
    rows = [1]
    rows = [2]
    print(rows)
    rows.append(open(path))  #! del path
    print(rows)  #! keep rows EDL601
    work()


def taken_in_turn(path):
    one = two = 0
    for _ in range(2):
        one = two  #! del two; keep two EDL601
        two = open(path)  #! del path
    kept = [one]  #! del one
    print(kept)  #! keep kept EDL601
    work()
