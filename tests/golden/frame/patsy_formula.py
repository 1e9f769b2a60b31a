import patsy


def design(frame):
    knots = load()
    other = load()
    show(knots, other)  #! keep knots EDL403; del other
    m = patsy.dmatrix("bs(x, knots=knots)", frame)  #! del frame, knots
    work()
    return m


def again(model, frame):
    knots = load()
    show(knots)  #! del knots
    m = patsy.dmatrix(model.data.design_info, frame)  #! del model, frame
    work()
    return m
