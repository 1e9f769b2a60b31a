import re


def matched():
    found = re.match("a+", "aab")
    print(found)  #! del found safe
    work()
    return 1


def unknown(pattern, text):
    found = pattern.match(text)  #! del pattern, text
    print(found)  #! del found unsafe
    work()
    return 1
