def load(path):
    with open(path) as f:  #! del path
        del path
        data = f.read()  #! del f
        del f
    #
    return parse(data)
