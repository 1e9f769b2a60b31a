from openbabel import openbabel


def atom():
    molecule = openbabel.OBMol()
    first = molecule.GetAtom(1)  #! keep molecule EDL713
    work()
    return first.GetAtomicNum()


def name():
    molecule = read_molecule()
    first = molecule.name()  #! del molecule
    work()
    return first
