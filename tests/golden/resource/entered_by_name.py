# A block holds what it entered, and its end ends it
class Lease:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self.file.close()

    def __del__(self):
        self.close()


class Loose(Lease):
    def __exit__(self, *error):
        print("left")


def by_name():
    lease = Lease()
    with lease:
        lease.go()  #! del lease
        work()
    work()


def by_name_and_loose():
    lease = Loose()
    with lease:
        lease.go()  #! keep lease EDL602
        work()
    work()


class Telling(Lease):
    def close(self):
        print("closed")


def by_name_and_telling():
    lease = Telling()
    with lease:
        lease.go()  #! keep lease EDL602
        work()
    work()


def not_entered():
    lease = Lease()
    lease.go()  #! keep lease EDL602
    work()
