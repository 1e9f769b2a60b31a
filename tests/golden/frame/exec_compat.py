# the code text reads the caller's names
import future.utils


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = future.utils.exec_('rows + 1')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = future.utils.exec_('other + 1')
    work(result)
