import uuid


def number():
    key = uuid.uuid4()
    print(key)  #! del key safe
    work()
    return 1


def other():
    key = make_key()
    print(key)  #! del key unsafe
    work()
    return 1
