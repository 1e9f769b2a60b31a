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
