import pyomo.environ as pyo


def part():
    model = pyo.ConcreteModel()
    block = model.component("b")  #! keep model EDL506
    work()
    return block.parent_block()


def plain():
    model = make_model()
    block = model.component("b")  #! del model
    work()
    return block.parent_block()
