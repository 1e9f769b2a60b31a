import gurobipy


def built():
    model = gurobipy.Model()
    x = model.addVar()  #! keep model EDL713
    work()
    return x


def other():
    model = make_model()
    x = model.addVar()  #! del model
    work()
    return x
