class Guard:
    def __del__(self):
        print("released")


class Note:
    pass


def guarded():
    guard = Guard()

    def use():
        return guard

    return use


def noted():
    note = Note()

    def use():
        return note

    return use


def holds_a_guard():
    use = guarded()
    log(use())  #! keep use EDL602
    return log("done")


def harmless():
    use = noted()
    log(use())  #! del use
    return log("done")
