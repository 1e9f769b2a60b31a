def upper():
    text = "a".upper()
    show(text)  #! del text safe
    work()
    return 1


def template():
    name = load()
    rows = load()
    show(name, rows)  #! keep name EDL403; del rows
    text = "Dear {name}".format(**locals())  #! del name
    work()
    return text
