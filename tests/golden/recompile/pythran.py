# the function is compiled from its source, where del may not be support
import pythran


pythran.compile_pythrancode("pkg.mod")

def fires(arg):
    rows = make(arg)  #! keep arg EDL811
    look(rows)  #! keep rows EDL811
    work()
