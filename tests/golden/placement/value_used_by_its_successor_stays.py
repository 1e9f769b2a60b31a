def chain(source):
    frame = load(source)  #! del source
    frame = clean(frame)
    work()
    return frame
