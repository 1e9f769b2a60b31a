import json


def dumped(rows):
    text = json.dumps(rows)  #! del rows
    show(text)  #! del text safe
    work()
    return 1


def encoded(rows, encoder):
    text = encoder.encode(rows)  #! del rows, encoder
    show(text)  #! del text unsafe
    work()
    return 1
