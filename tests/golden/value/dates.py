import datetime


def stamped():
    day = datetime.date(2024, 1, 2)
    text = day.isoformat()  #! del day safe
    show(text)  #! del text safe
    work()
    return 1


def other(day):
    text = day.isoformat()  #! del day
    show(text)  #! del text unsafe
    work()
    return 1
