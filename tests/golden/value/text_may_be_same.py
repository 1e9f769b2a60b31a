def stripped():
    text = " a ".strip()
    show(text)  #! del text safe
    work()
    return 1


def unknown(source):
    text = source.strip()  #! del source
    show(text)  #! del text unsafe
    work()
    return 1
