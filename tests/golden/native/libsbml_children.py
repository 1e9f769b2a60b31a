import libsbml


def species(path):
    document = libsbml.readSBML(path)  #! del path
    model = document.getModel()  #! keep document EDL713
    work()
    return model.getNumSpecies()


def text(path):
    document = read_model(path)  #! del path
    model = document.model()  #! del document
    work()
    return model.species()
