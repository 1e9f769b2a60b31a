def choose(data):
    if data.empty():  #! del data
        del data
        work()
    else:  #! del data
        del data
        other()
    more()
