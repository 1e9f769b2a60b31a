# A text that is no literal may name any local
import pandas


def fires(df, arg, query):
    rows = make(arg)  #! keep arg EDL403
    look(rows)  #! keep rows EDL403
    return df.query(query)


def quiet(df, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    return df.query("a > 1")
