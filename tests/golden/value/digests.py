import hashlib


def digest():
    state = hashlib.sha256(b"a")
    text = state.hexdigest()  #! del state safe
    show(text)  #! del text safe
    work()
    return 1


def other(state):
    text = state.hexdigest()  #! del state
    show(text)  #! del text unsafe
    work()
    return 1
