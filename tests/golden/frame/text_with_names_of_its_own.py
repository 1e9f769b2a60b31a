# exec and eval that are handed on with a text and its names
import cProfile


def handed_on(case, code):
    rows = load()
    show(rows)  #! del rows
    case.assertRaises(ValueError, exec, code, {})  #! del case, code
    work()


def without_names(case, code):
    rows = load()
    show(rows)  #! del rows
    case.assertRaises(ValueError, exec, code)  #! del case, code
    work()


def profiled(names):
    rows = load()
    show(rows)  #! del rows
    cProfile.runctx("total(rows)", names, names)  #! del names
    work()


def profiled_here():
    rows = load()
    other = load()
    show(rows, other)  #! del other; keep rows EDL403
    cProfile.runctx("total(rows)", globals(), locals())  #! del rows
    work()
