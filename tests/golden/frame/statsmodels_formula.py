# the formula reads the caller's names: a missing one raises an error
import statsmodels.formula.api


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = statsmodels.formula.api.gee('y ~ rows')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = statsmodels.formula.api.gee('y ~ x')
    work(result)
