class Guarded:
    def close(self):
        if hasattr(self, "out") and not self.out.closed:
            try:
                self.flush()
            finally:
                self.out.close()

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *how):
        self.close()


class Early:
    def __del__(self):
        if not self.ready:
            return
        if self.done:
            return  #! del self
        print("end")

    def __enter__(self):
        return self

    def __exit__(self, *how):
        for part in self.parts:
            part.stop()  #! del part
        self.done = True


class Loud:
    def close(self):
        print("end")

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *how):
        self.close()


class OnOneWay:
    def __del__(self):
        if self.is_open:  #! del self
            print("end")

    def __enter__(self):
        return self

    def __exit__(self, *how):
        if self.own:
            self.is_open = False


class SubOfGuarded(Guarded):
    def close(self):
        print("end")


class GivesAnother(Early):
    def __enter__(self):
        return Loud()


def guarded(path):
    with Guarded(path) as it:  #! del path
        use(it.size)  #! del it
        work()
    more()


def early(path):
    with Early(path) as it:  #! del path
        use(it.size)  #! del it
        work()
    more()


def loud(path):
    with Loud(path) as it:  #! del path
        use(it.size)  #! keep it EDL602
        work()
    more()


def on_one_way(path):
    with OnOneWay(path) as it:  #! del path
        use(it.size)  #! keep it EDL602
        work()
    more()


def sub_of_guarded(path):
    with SubOfGuarded(path) as it:  #! del path
        use(it.size)  #! keep it EDL602
        work()
    more()


def gives_another(path):
    with GivesAnother(path) as it:  #! del path
        use(it.size)  #! keep it EDL602
        work()
    more()
