import difflib
import email


def compared(a, b):
    matcher = difflib.SequenceMatcher(None, a, b)  #! del a, b
    print(matcher)  #! del matcher unsafe
    work()
    return 1


def message():
    found = email.message_from_string("a: b")
    print(found)  #! del found
    work()
    return 1
