# the text reads the names that are passed along
import fmt


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = fmt.fmt('{rows}')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = fmt.fmt('{other}')
    work(result)
