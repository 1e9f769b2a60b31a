from reportlab.lib.extformat import magicformat


def greeting():
    name = load()
    other = load()
    show(name, other)  #! keep name EDL403; del other
    text = magicformat("Dear %(name)s")  #! del name
    work()
    return text


def plain():
    name = load()
    text = "Dear %s" % name  #! del name
    work()
    return text
