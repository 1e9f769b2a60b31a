# A block whose __exit__ may leave what is owned as it is ends nothing.
class Owner:
    def __init__(self, path, own=True):
        self.file = open(path)
        self.own = own

    def __enter__(self):
        return self

    def close(self):
        self.file.close()


class Sometimes(Owner):
    def __exit__(self, *how):
        if self.own:
            self.close()


class OnError(Owner):
    def __exit__(self, kind, error, trace):
        if kind is not None:  #! del kind
            self.close()


class Early(Owner):
    def __exit__(self, *how):
        if not self.own:
            return
        self.file.close()


class Asked(Owner):
    def __exit__(self, kind, error, trace):
        if kind is None:  #! del kind
            print("done")
        if self.file:
            self.close()


class Always(Owner):
    def __exit__(self, kind, error, trace):
        if kind is None:  #! del kind, error
            self.close()
        else:  #! del self, kind
            print(error)


def sometimes(path):
    with Sometimes(path) as owner:  #! del path
        print(owner)  #! keep owner EDL610
    print("after")


def on_error(path):
    with OnError(path) as owner:  #! del path
        print(owner)  #! keep owner EDL610
    print("after")


def early(path):
    with Early(path) as owner:  #! del path
        print(owner)  #! keep owner EDL610
    print("after")


def asked(path):
    with Asked(path) as owner:  #! del path
        print(owner)  #! del owner
    print("after")


def always(path):
    with Always(path) as owner:  #! del path
        print(owner)  #! del owner
    print("after")
