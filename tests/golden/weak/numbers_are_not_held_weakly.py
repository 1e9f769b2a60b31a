import weakref


def track(item, live):
    live.add(weakref.ref(item))


def numbers(live):
    for i in range(3):
        track(i, live)  #! del i
        work()
    print(live)
    return 1


def objects(live):
    item = make()
    track(item, live)  #! del live; keep item EDL507
    work()
    return 1
