from tqdm import tqdm


def counted(rows):
    bar = tqdm(total=9)
    bar.update(1)  #! keep bar EDL601
    work()
    return rows


def plain(rows):
    bar = Counter(total=9)
    bar.update(1)  #! del bar
    work()
    return rows


def gone_through(rows):
    bar = tqdm(rows)
    for row in bar:
        show(row)  #! del row; del bar
    work()
    return rows


def in_a_block(rows):
    bar = tqdm(total=9)
    with bar:
        bar.update(1)  #! del bar
    work()
    return rows


def closed(rows):
    bar = tqdm(total=9)
    bar.close()  #! del bar
    work()
    return rows


def perhaps_gone_through(rows, some):
    bar = tqdm(rows)
    if some:  #! del some
        for row in bar:
            show(row)  #! del row
    else:  #! del some
        bar.update(1)  #! keep bar EDL601
    work()
    return rows
