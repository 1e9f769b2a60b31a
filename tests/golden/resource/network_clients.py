import pymongo


def found():
    client = pymongo.MongoClient("db")
    rows = client.shop.orders  #! keep client EDL601
    work()
    return rows


def plain():
    client = make_shop("db")
    rows = client.shop.orders  #! del client
    work()
    return rows
