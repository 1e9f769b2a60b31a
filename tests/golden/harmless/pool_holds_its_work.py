from concurrent.futures import ThreadPoolExecutor


def submitted(pool: ThreadPoolExecutor):
    rows = load()
    future = pool.submit(total, rows)  #! del pool, rows
    work()
    return future


def mapped(pool: ThreadPoolExecutor):
    rows = load()
    found = pool.map(total, rows)  #! del pool, rows
    work()
    return found
