# An f-string with holes may name any local
import pandas


def fires(df, arg):
    rows = make(arg)
    look(rows)  #! keep rows EDL403
    return df.query(f"{arg} > 1")


def quiet(df, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    return df.query(f"a > 1")
