import statsmodels.formula.api as smf


def fitted(frame):
    power = load()
    other = load()
    show(power, other)  #! keep power EDL403; del other
    model = smf.ols("y ~ I(x ** power)", frame)  #! del frame, power
    work()
    return model
