# it holds its arguments
import functools


def case_functools_cache(arg):
    rows = make(arg)  #! del arg
    view = functools.cache(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_functools_cached_property(arg):
    rows = make(arg)  #! del arg
    view = functools.cached_property(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_functools_cmp_to_key(arg):
    rows = make(arg)  #! del arg
    view = functools.cmp_to_key(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
