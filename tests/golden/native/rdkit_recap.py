# nodes refer to their parents weakly
import rdkit


def fires(receiver: rdkit.Chem.Recap, arg):
    rows = receiver.RecapDecompose(arg)  #! del receiver, arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(receiver: rdkit.Chem.Recap, arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
