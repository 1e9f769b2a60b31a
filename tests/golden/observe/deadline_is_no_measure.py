# comparing a clock with a deadline measures nothing
import time


def waits(path):
    deadline = time.time() + 5
    rows = sorted(path)  #! del path
    use(rows)  #! del rows
    if time.time() > deadline:
        return  #! del deadline
    work()


def measures(path):
    rows = sorted(path)  #! del path
    begin = time.time()
    use(rows)  #! keep rows EDL824
    end = time.time()  #! del rows
    use(end - begin)  #! del begin, end
    work()


def of_unknown_size(path):
    begin = time.time()
    rows = load(path)  #! del path
    use(rows)  #! del rows
    end = time.time()
    use(end - begin)  #! del begin, end
    work()
