import joblib
import multiprocessing


def spread(rows):
    pool = multiprocessing.Pool(4)
    found = pool.map(total, rows)  #! keep pool EDL601; del rows
    work()
    return found


def plain(rows):
    found = list(map(total, rows))  #! del rows
    show(found)  #! del found
    work()
    return 1


def ends_with_each_call(rows):
    run = joblib.Parallel(n_jobs=2)
    found = run(joblib.delayed(ask)(r) for r in rows)  #! del rows, run
    work()
    return found
