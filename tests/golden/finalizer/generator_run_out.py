# A generator that was gone through to its end has nothing left to run
import itertools


def steps(path):
    try:
        yield path
        yield path  #! del path
    finally:
        print("closed")


def looped(path):
    found = steps(path)  #! del path
    for one in found:
        print(one)  #! del one; del found
    work()


def left_early(path):
    found = steps(path)  #! del path
    for one in found:  #! keep found EDL604
        if one:  #! del one
            break  #! del one
    work()


def left_by_an_error(path):
    found = steps(path)  #! del path
    try:
        for one in found:
            print(one)  #! del one; del found
    except ValueError:
        pass
    work()


def left_for_good(path):
    found = steps(path)  #! del path
    for one in found:
        if one:
            return one  #! del one; del found
    work()
    return None


def left_inside_only(path, names):
    found = steps(path)  #! del path
    for one in found:
        for name in names:
            if name == one:  #! del one, name
                break  #! del name; del names, found
    work()


def listed(path):
    found = steps(path)  #! del path
    rows = list(found)  #! del found
    work()
    return rows


def numbered(path):
    found = steps(path)  #! del path
    for i, one in enumerate(found):
        print(i, one)  #! del i, one; del found
    work()


def with_another(path, names):
    found = steps(path)  #! del path
    rows = list(zip(names, found))  #! del names; keep found EDL604
    work()
    return rows


def on_one_way(path, flag):
    found = steps(path)  #! del path
    first = next(found)
    if flag:  #! del flag
        found.close()  #! keep found EDL604
    work()
    return first


def closed(path):
    found = steps(path)  #! del path
    first = next(found)
    found.close()  #! del found
    work()
    return first


def asked_whether_any(path):
    found = steps(path)  #! del path
    is_any = any(found)  #! keep found EDL604
    work()
    return is_any


def what_it_gives(path):
    rows = list(steps(path))  #! del path
    print(rows[0])  #! del rows
    work()
    return 1


def several(path):
    both = [steps(path), steps(path)]  #! del path
    for one in both:  #! keep both EDL604
        print(next(one))  #! del one
    work()
    return 1


def what_is_made_of_it(path):
    got = []
    count = sum(1 for _ in steps(path))  #! del path
    got.append(count)  #! del count
    print(got)  #! del got
    work()
    return 1


def the_first_few(path):
    rows = list(itertools.islice(steps(path), 1))  #! del path
    print(rows[0])  #! del rows
    work()
    return 1
