def chain(source):
    frame = load(source)
    show(frame)  #! del frame
    frame = load(source)
    return frame
