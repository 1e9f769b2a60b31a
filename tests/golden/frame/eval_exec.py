def total():
    rate = load_rate()
    show(rate)  #! keep rate EDL403
    bill = eval("rate * 2")  #! del rate
    work()
    return bill


def own_names(rate):
    bill = eval("rate * 2", {"rate": rate})  #! del rate
    work()
    return bill
