from fmt import fmt


def greeting():
    name = load()
    other = load()
    show(name, other)  #! keep name EDL403; del other
    text = fmt("Dear {name}")  #! del name
    work()
    return text
