"""One name is asked of locals(), by a literal or by anything."""
from string import Template


def item(rows):
    other = list(rows)
    log(rows, other)  #! del other; keep rows EDL403
    x = locals()["rows"]  #! del rows
    work(x)  #! del x
    work()


def get(rows):
    other = list(rows)
    log(rows, other)  #! del other; keep rows EDL403
    x = locals().get("rows")  #! del rows
    work(x)  #! del x
    work()


def asked(rows):
    other = list(rows)
    log(rows, other)  #! del other; keep rows EDL403
    x = "rows" in locals()  #! del rows
    work(x)  #! del x
    work()


def any_name(rows, name):
    other = list(rows)
    log(rows, other)  #! keep rows EDL401; keep other EDL401
    x = locals()[name]  #! del rows, name, other
    work(x)  #! del x
    work()


def template(rows):
    other = list(rows)
    log(rows, other)  #! del other; keep rows EDL403
    x = Template("$rows").substitute(locals())  #! del rows
    work(x)  #! del x
    work()


def template_in_variable(rows):
    other = list(rows)
    log(rows, other)  #! del other; keep rows EDL403
    page = Template("$rows")
    x = page.safe_substitute(**locals())  #! del rows, page
    work(x)  #! del x
    work()


def any_template(rows, text):
    other = list(rows)
    log(rows, other)  #! keep rows EDL401; keep other EDL401
    x = Template(text).substitute(locals())  #! del rows, text, other
    work(x)  #! del x
    work()


def keys_of_a_loop(rows, names):
    other = list(rows)
    log(rows, names, other)  #! del other; keep rows EDL403; keep names EDL403
    for key in ("rows", "names"):
        work(locals()[key])  #! del key; del rows, names
    work()


def keys_of_a_list_in_part(rows, name):
    other = list(rows)
    log(rows, other)  #! keep rows EDL401; keep other EDL401
    for key in ["rows", name]:
        work(locals()[key])  #! del key; del rows, name, other
    work()


def key_bound_anew(rows):
    other = list(rows)
    log(rows, other)  #! keep rows EDL401; keep other EDL401
    for key in ["rows"]:
        key = str(key)
        work(locals()[key])  #! del key; del rows, other
    work()
