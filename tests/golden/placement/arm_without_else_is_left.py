def pick(data, flag):
    if flag:  #! del flag
        a(data)  #! del data
        work()
        return 1  #! del flag
    work()
    return data
