# The text may come from a variable that is bound once
QUERY = "a > @rows"


def fires(df, arg):
    import pandas

    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    return df.query(QUERY)


def quiet(df, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    query = "a > " + "1"
    return df.query(query)
