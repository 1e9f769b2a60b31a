from ortools.constraint_solver import pywrapcp


def routes(manager):
    model = pywrapcp.RoutingModel(manager)  #! del manager
    index = model.RegisterTransitCallback(distance)  #! keep model EDL713
    work()
    return index


def plain(manager):
    model = make_model(manager)  #! del manager
    index = model.register(distance)  #! del model
    work()
    return index
