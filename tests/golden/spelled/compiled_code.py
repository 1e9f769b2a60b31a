"""Code that was compiled from a text reads what the text names."""


def literal(n):
    rows = [1] * n
    other = [2] * n  #! del n
    code = compile("len(rows)", "x", "eval")
    work(other)  #! del other
    return eval(code)


def unknown(n, text):
    rows = [1] * n
    other = [2] * n  #! keep n EDL403
    code = compile(text, "x", "eval")  #! keep text EDL403
    work(rows, other)  #! keep rows EDL403; keep other EDL403
    return eval(code)


def elsewhere(n):
    rows = [1] * n  #! del n
    code = compile("len(rows)", "x", "eval")
    work(rows)  #! del rows
    return eval(code, {"rows": 1})
