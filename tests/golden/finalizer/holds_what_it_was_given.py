class Lease:
    def __del__(self):
        print("end")


class Plain:
    pass


class Holder:
    def __init__(self, lease):
        self.lease = lease


class Manager:
    def __enter__(self):
        return Lease()

    def __exit__(self, *error):
        print("exit")


def by_constructor():
    holder = Holder(Lease())
    log(holder)  #! keep holder EDL602
    return log("done")


def by_closure():
    def bind(lease):
        def use():
            return lease

        return use

    use = bind(Lease())  #! del bind
    log(use())  #! keep use EDL602
    return log("done")


def by_manager():
    with Manager() as lease:
        log(lease)  #! keep lease EDL602
        log("inside")
    return log("done")


def harmless():
    holder = Holder(Plain())
    log(holder)  #! del holder
    return log("done")
