import patsy


def design(factors):
    info = patsy.DesignInfo(factors)  #! del factors
    names = info.column_names  #! del info
    work()
    return names


def matrix(frame):
    knots = load()
    show(knots)  #! keep knots EDL403
    found = patsy.dmatrix("bs(x, knots)", frame)  #! del frame, knots
    work()
    return found
