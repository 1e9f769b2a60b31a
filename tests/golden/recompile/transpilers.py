# the target language does not delete names
import RestrictedPython


RestrictedPython.compile_restricted("pkg.mod")

def fires(arg):
    rows = make(arg)  #! keep arg EDL811
    look(rows)  #! keep rows EDL811
    work()
