import warnings
from os import path


def lines(path):
    yield from path


class Quiet:
    def run(self, make):
        with warnings.catch_warnings():
            row = lines(make)  #! del make
            self.show(row)  #! del self; keep row EDL605
            print("inside")
        print("outside")

    def local_function(self, make):
        def callback(row):
            return row

        with warnings.catch_warnings():
            rows = lines([make, callback, path])  #! del make, callback
            print(rows)  #! keep rows EDL605
        print("outside")
