import re


def matched():
    pattern = re.compile("a+")
    found = pattern.match(TEXT)  #! del pattern safe
    work()
    return found


def unknown():
    pattern = make_pattern("a+")
    found = pattern.match(TEXT)  #! del pattern unsafe
    work()
    return found
