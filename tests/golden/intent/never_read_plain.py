# A number that nobody reads guards nothing
def fires(arg):
    guard = busy(arg)  #! del arg
    work()


def quiet(arg):
    count = len("abc")
    work(arg)  #! del arg
    work()
