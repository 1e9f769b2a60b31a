# the text reads the caller's names: a missing one raises NameError
import reportlab.lib.extformat


def fires(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! keep rows EDL403
    result = reportlab.lib.extformat.magicformat('%(rows)s')  #! del rows
    work(result)  #! del result
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    result = reportlab.lib.extformat.magicformat('%(other)s')
    work(result)
