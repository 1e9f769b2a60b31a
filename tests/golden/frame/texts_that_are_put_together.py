# Which names a text may have: one of those that a loop goes through, an import
# of who knows what, a text without its blanks


def of_a_loop(rows, other):
    size = len(rows)  #! del rows
    for text in ("size", "size + 1"):
        work(eval(text))  #! del text
    work()


def of_an_open_loop(rows, more):
    size = len(rows)  #! keep rows EDL403
    for text in ("1", more):
        work(eval(text))  #! del text; del rows, more
    work()


def bound_anew(rows, more):
    size = len(rows)  #! keep rows EDL403
    for text in ("1", "2"):
        text = more(text)
        work(eval(text))  #! del text; del rows, more
    work()


def imports(rows, name):
    size = len(rows)  #! del rows
    work(size)  #! del size
    exec("import %s" % name)
    exec("from " + name + " import *")  #! del name
    work()


def imports_and_more(rows, name):
    size = len(rows)  #! keep rows EDL403
    work(size)  #! keep size EDL403
    exec("import %s; work(size)" % name)  #! del rows, name, size
    work()


def and_more_behind(rows, name):
    size = len(rows)  #! keep rows EDL403
    work(size)  #! keep size EDL403
    exec("from " + name + " import *\nwork(size)")  #! del rows, name, size
    work()


def without_blanks(rows, name):
    size = len(rows)  #! del rows
    work(size)  #! del size
    text = """
    {name} """
    work(text.strip().format(**locals()))  #! del text
    work()


def without_letters(rows, name):
    size = len(rows)  #! keep rows EDL401
    work(size)  #! keep size EDL401
    text = """
    {name} """
    work(text.strip("{").format(**locals()))  #! del rows, size, text
    work()


def bound_to_texts(rows, other):
    size = len(rows)  #! del rows
    text = "1"
    work(eval(text))
    text = "size + 1"
    work(eval(text))  #! del text
    work()


def bound_to_a_text_or_what(rows, other):
    size = len(rows)  #! keep rows EDL403
    text = "1"
    if other:
        text = other  #! keep other EDL403
    work(eval(text))  #! del rows, other, text
    work()


def bound_to_a_text_and_more(rows):
    size = len(rows)  #! keep rows EDL403
    text = "1"
    text += "+ size"
    work(eval(text))  #! del rows, text
    work()
