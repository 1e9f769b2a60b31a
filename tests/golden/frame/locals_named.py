# Of locals() that fills a text only the names in the text are read
def fires(cursor, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    cursor.execute("select * from t where a = :rows", locals())  #! del cursor, rows
    work()


def quiet(cursor, arg):
    rows = make(arg)  #! keep arg EDL403
    look(rows)  #! del rows
    cursor.execute("select * from t where a = :arg", locals())


def percent(arg):
    rows = make(arg)
    name = make(arg)  #! del arg
    look(rows, name)  #! del rows; keep name EDL403
    return "%(name)s" % locals()


def braces(arg):
    rows = make(arg)
    name = make(arg)  #! keep arg EDL403
    look(rows, name)  #! del rows; keep name EDL403
    return "{name} {arg}".format(**locals())
