class Lease:
    def __init__(self, key):
        self.key = key

    def __del__(self):
        print("end", self.key)

    def renew(self):
        other = type(self)(self.key)  #! del self
        other.extend()  #! keep other EDL602
        return log("renewed")


class Ticket:
    def __init__(self, key):
        self.key = key


KINDS = {"lease": Lease, "ticket": Ticket}
TICKETS = {"ticket": Ticket}


def create(kind, key):
    return KINDS[kind](key)


def by_function():
    lease = create("lease", 1)
    log(lease.key)  #! keep lease EDL602
    return log("created")


def by_table(kind):
    made = KINDS.get(kind)  #! del kind
    lease = made(2)  #! del made
    log(lease.key)  #! keep lease EDL602
    return log("created")


def by_map():
    leases = list(map(Lease, (1, 2)))
    log(len(leases))  #! keep leases EDL602
    return log("created")


def harmless(kind):
    ticket = TICKETS[kind](3)  #! del kind
    log(ticket.key)  #! del ticket
    return log("created")
