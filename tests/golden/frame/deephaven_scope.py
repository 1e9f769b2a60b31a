from deephaven import empty_table


def column():
    scale = load_scale()
    other = load_scale()
    show(scale, other)  #! keep scale EDL403; del other
    table = empty_table(9).update("X = i * scale")  #! del scale
    work()
    return table
