# the mappings read the caller's names when the plot is drawn
import plotnine


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL404
    result = plotnine.aes('rows + 1')
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = plotnine.aes('other + 1')
    work(result)
