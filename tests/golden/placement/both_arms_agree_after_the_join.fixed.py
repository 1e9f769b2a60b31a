def pick(data, flag):
    if flag:  #! del flag
        del flag
        a(data)
    else:  #! del flag
        del flag
        b(data)  #! del data
    del data
    work()
