import lmdb


def value(path):
    env = lmdb.open(path)  #! del path
    txn = env.begin()  #! keep env EDL601
    data = txn.get(b"k")  #! keep txn EDL713
    work()
    return data


def plain(path):
    env = load_table(path)  #! del path
    data = env.get(b"k")  #! del env
    work()
    return data
