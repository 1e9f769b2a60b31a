# Assigned from a call and never read
def fires(arg):
    guard = acquire(arg)  #! del arg
    work()
    work()


def quiet(arg):
    guard = acquire(arg)  #! del arg
    look(guard)  #! del guard
    work()
