import warnings
from os import path


class Quiet:
    def run(self, make):
        with warnings.catch_warnings():
            row = make()  #! keep make EDL605
            self.show(row)  #! del self; keep row EDL605
            print("inside")  #! del make
        print("outside")

    def local_function(self, make):
        def callback(row):
            return row

        with warnings.catch_warnings():
            rows = make(callback, path)  #! del callback; keep make EDL605
            print(rows)  #! del make; keep rows EDL605
        print("outside")
