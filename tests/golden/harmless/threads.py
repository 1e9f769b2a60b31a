# what runs is held until it is done
import multiprocessing


def case_multiprocessing_process(arg):
    rows = make(arg)  #! del arg
    view = multiprocessing.Process(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_multiprocessing_process_start(rows: multiprocessing.Process):
    view = rows.start(1)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_multiprocessing_current_process(arg):
    rows = make(arg)  #! del arg
    view = multiprocessing.current_process(rows)  #! del rows unsafe
    work(view)  #! del view
    work()
