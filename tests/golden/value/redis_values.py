import redis


def value():
    store = redis.Redis()
    found = store.get("a")  #! keep store EDL601
    print(found)  #! del found safe
    work()
    return 1


def other(store):
    found = store.get("a")  #! del store
    print(found)  #! del found unsafe
    work()
    return 1
