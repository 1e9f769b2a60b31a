# reads names, globals or source text, never the values of locals
import collections
import traceback


def case_collections_namedtuple(arg):
    rows = make(arg)  #! del arg
    view = collections.namedtuple(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_traceback_format_exc(arg):
    rows = make(arg)  #! del arg
    view = traceback.format_exc(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_traceback_print_stack(arg):
    rows = make(arg)  #! del arg
    view = traceback.print_stack(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
