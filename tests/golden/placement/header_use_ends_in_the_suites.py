def choose(data):
    if data.empty():  #! del data
        work()
    else:  #! del data
        other()
    more()
