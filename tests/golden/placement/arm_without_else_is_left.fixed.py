def pick(data, flag):
    if flag:  #! del flag
        del flag
        a(data)  #! del data
        del data
        work()
        return 1  #! del flag
    del flag
    work()
    return data
