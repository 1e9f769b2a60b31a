import fitz


def page(path):
    document = fitz.open(path)  #! del path
    first = document[0]  #! keep document EDL506
    work()
    return first.get_text()


def sheet(path):
    document = read_book(path)  #! del path
    first = document[0]  #! del document
    work()
    return first.text()
