def captured(path):
    rows = load(path)  #! del path; why rows EDL801
    job = lambda: len(rows)
    work(job)
    return job


def handed_in(path):
    rows = load(path)  #! del path
    job = make_job(rows)  #! del rows EDL101
    work(job)
    return job


def captured_by_generator(path):
    rows = load(path)  #! del path; why rows EDL801
    sizes = (size(rows, k) for k in names())
    work(sizes)
    return sizes


def stored_inside(path):
    last = load(path)  #! del path; why last EDL801

    def more():
        nonlocal last
        last = None

    work(more)
    return more


def of_the_module(path):
    global table
    table = load(path)  #! del path; why table EDL804
    show(table)
    work()


def of_the_function(path):
    table = load(path)  #! del path
    show(table)  #! del table EDL101
    work()


def handled():
    try:
        work()
    except ValueError as error:
        show(error)  #! why error EDL806
        work()
    return 1


def never_read(path):
    guard = lock(path)  #! del path; why guard EDL612
    work()
    return 1


def read_once(path):
    guard = lock(path)  #! del path
    show(guard)  #! del guard EDL101
    work()
    return 1


def annotates(path):
    Row = load(path)  #! del path; why Row EDL807

    def show_row(row: Row):
        return row

    work(show_row)
    return show_row
