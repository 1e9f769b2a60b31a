import itk


def tags(path):
    image = itk.imread(path)  #! del path
    found = image.GetMetaDataDictionary()  #! keep image EDL713
    work()
    return found["0010|0010"]


def pixels(path):
    image = read_image(path)  #! del path
    found = image.pixels()  #! del image
    work()
    return found
