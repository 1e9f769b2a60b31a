import _interpreters
import interpreters


def made():
    worker = interpreters.create()
    worker.exec("1 + 1")  #! keep worker EDL601
    work()
    return 1


def plain():
    worker = make_worker()
    worker.exec("1 + 1")  #! del worker
    work()
    return 1


def numbered():
    worker = _interpreters.create()
    _interpreters.run_string(worker, "1 + 1")  #! del worker safe
    work()
    return 1
