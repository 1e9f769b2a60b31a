"""Leaving the block of an object whose `__exit__` closes what it has is its end;
where `__exit__` only takes note, its finalizer still has something to do."""
import shutil


class Pool:
    def __init__(self, path):
        self.file = open(path)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.file.close()

    def __del__(self):
        self.file.close()


class Smaller(Pool):
    pass


class Noted:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.failed = exc[0] is not None

    def __del__(self):
        shutil.rmtree(self.path)


class Loud(Pool):
    def __del__(self):
        print("gone", self.file)


def loud(path):
    with Loud(path) as pool:
        use(pool)  #! keep pool EDL602
    work(path)


class Half:
    def __init__(self, path):
        self.file = open(path)
        self.noted = Noted(path)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.file.close()


def half_left(path):
    with Half(path) as half:
        use(half)  #! keep half EDL610
    work(path)


def left(path):
    with Pool(path) as pool:
        use(pool)  #! del pool unsafe EDL106
    work(path)


def left_by_a_subclass(path):
    with Smaller(path) as pool:
        use(pool)  #! del pool unsafe EDL106
    work(path)


def used_behind(path):
    with Pool(path) as pool:
        use(pool)
    print(pool)  #! del pool unsafe
    work(path)


def never_entered(path):
    pool = Pool(path)
    use(pool)  #! keep pool EDL602
    work(path)


def taken_note_of(path):
    with Noted(path) as noted:
        use(noted)  #! keep noted EDL602
    work(path)


# it closes the file once more, and says so
class Telling(Pool):
    def __del__(self):
        print("gone")
        self.file.close()


def told_at_its_end(path):
    with Telling(path) as pool:
        use(pool)  #! keep pool EDL602
    work(path)


class Asking(Pool):
    def close(self):
        print("closing")
        self.file.close()

    def __del__(self):
        self.close()


def told_by_what_it_calls(path):
    with Asking(path) as pool:
        use(pool)  #! keep pool EDL602
    work(path)


class Both:
    def __init__(self, path):
        self.file = open(path)
        self.other = open(path)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self.file.close()
        self.other.close()


class Third(Both):
    def __init__(self, path):
        super().__init__(path)
        self.third = open(path)


class ThirdToo(Third):
    def close(self):
        super().close()
        self.third = None


class Tidy(Pool):
    def __del__(self):
        self.file.close()
        shutil.rmtree(self.path)


def both_left(path):
    with Both(path) as both:
        use(both)  #! del both unsafe EDL106
    work(path)


def third_left(path):
    with Third(path) as third:
        use(third)  #! keep third EDL610
    work(path)


def third_left_too(path):
    with ThirdToo(path) as third:
        use(third)  #! del third unsafe EDL106
    work(path)


def third_closed(path):
    third = Third(path)
    use(third)
    third.close()  #! keep third EDL610
    work(path)


def tidied(path):
    with Tidy(path) as tidy:
        use(tidy)  #! keep tidy EDL602
    work(path)
