class Late:
    pass


class Plain:
    pass


def end(self):
    print("end")


Late.__del__ = end


def made_later():
    late = Late()
    log(late)  #! keep late EDL610
    return log("done")


def harmless():
    plain = Plain()
    log(plain)  #! del plain
    return log("done")
