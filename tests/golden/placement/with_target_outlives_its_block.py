def load(path):
    with open(path) as f:  #! del path
        data = f.read()  #! del f
    #
    return parse(data)
