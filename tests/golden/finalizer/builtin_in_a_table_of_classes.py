import builtins


class Loud:
    def __del__(self):
        print("gone")


class Other(dict):
    pass


def replace():
    builtins.dict = Loud


def quiet(show):
    for kind in (dict, Other):
        plain = kind()  #! del kind
        show(plain)  #! del plain unsafe
        work()


def loud(show):
    for kind in (dict, Loud):
        either = kind()  #! del kind
        show(either)  #! keep either EDL602
        work()
