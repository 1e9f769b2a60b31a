from rdkit.Chem import Recap


def leaves(molecule):
    tree = Recap.RecapDecompose(molecule)  #! del molecule
    found = tree.GetLeaves()  #! keep tree EDL506
    work()
    return found


def parts(molecule):
    tree = split_molecule(molecule)  #! del molecule
    found = tree.leaves()  #! del tree
    work()
    return found
