# solver, model and callbacks are used by native code that does not own 
import ortools.constraint_solver.pywrapcp


def fires(arg):
    rows = ortools.constraint_solver.pywrapcp.RoutingModel(arg)  #! del arg
    child = rows.first()  #! keep rows EDL713
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
