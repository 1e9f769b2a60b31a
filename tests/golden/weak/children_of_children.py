"""Links of a page of a document: each refers weakly to where it came from."""
import fitz


def fires(path):
    document = fitz.open(path)  #! del path
    page = document[0]  #! keep document EDL506
    links = page.links()  #! keep page EDL506
    first = links[0]  #! keep links EDL506
    work()
    return first.uri


def quiet(path):
    document = open_any(path)  #! del path
    page = document[0]  #! del document
    links = page.links()  #! del page
    first = links[0]  #! del links
    work()
    return first.uri
