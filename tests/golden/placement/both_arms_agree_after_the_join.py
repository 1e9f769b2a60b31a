def pick(data, flag):
    if flag:  #! del flag
        a(data)
    else:  #! del flag
        b(data)  #! del data
    work()
