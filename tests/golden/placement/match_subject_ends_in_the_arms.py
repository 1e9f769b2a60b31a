def route(msg):
    match msg.kind:
        case "a":
            f(msg)  #! del msg
        case "b":
            g(msg)  #! del msg
        case _:  #! del msg
            h()
    done()
