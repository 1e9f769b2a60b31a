def written(rows):
    text = repr(rows)  #! del rows
    show(text)  #! del text safe
    work()
    return 1


def described(rows):
    text = describe(rows)  #! del rows
    show(text)  #! del text unsafe
    work()
    return 1
