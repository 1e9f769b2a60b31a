def route(msg):
    match msg.kind:
        case "a":
            f(msg)  #! del msg
            del msg
        case "b":
            g(msg)  #! del msg
            del msg
        case _:  #! del msg
            del msg
            h()
    done()
