# What others have holds what was put into it
class Lease:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("ends", self.name)


class Desk:
    def nested(self, name):
        lease = Lease(name)  #! del name
        self.all[0].append({"lease": lease})  #! del self
        print(lease.name)  #! del lease
        work()

    def overwritten(self, name):
        lease = Lease(name)
        self.all[name] = lease
        print(lease.name)  #! keep lease EDL602
        self.all[name] = None  #! del self, name
        work()


def given(desk, name):
    lease = Lease(name)  #! del name
    desk.lease = lease  #! del desk
    print(lease.name)  #! del lease
    work()


def left_to(desk, name):
    lease = Lease(name)  #! del name
    desk.lease = lease  #! del desk
    print(lease.name)  #! keep lease EDL602
    work()


def leaves():
    left_to(Desk(), "a")


def own(name):
    desk = Desk()
    lease = Lease(name)  #! del name
    desk.lease = lease  #! keep desk EDL602
    print(lease.name)  #! keep lease EDL602
    work()
