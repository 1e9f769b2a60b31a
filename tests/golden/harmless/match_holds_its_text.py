import re


def searched():
    text = "a b"
    found = re.search("b", text)  #! del text safe
    work()
    return found


def walked():
    text = "a b"
    found = re.finditer("b", text)  #! del text safe
    work()
    return found
