import formulaic


def matrix(frame):
    power = load_power()
    other = load_power()
    show(power, other)  #! keep power EDL403; del other
    m = formulaic.model_matrix("y ~ x ** power", frame)  #! del frame, power
    work()
    return m


def given(frame):
    power = load_power()
    show(power)
    m = formulaic.model_matrix("y ~ z", frame, context={"z": power})  #! del frame, power
    work()
    return m
