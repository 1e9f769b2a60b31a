"""A line that is read is a text; only text that is evaluated reads names."""


def quiet(rows):
    other = list(rows)
    log(rows, other)  #! del rows, other
    line = input("> ")
    work(line)  #! del line
    work()


def fires(rows):
    other = list(rows)
    log(rows, other)  #! keep rows EDL403; keep other EDL403
    line = eval(input("> "))  #! del rows, other
    work(line)  #! del line
    work()
