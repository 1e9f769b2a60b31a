# pages, annotations and links refer to their parent weakly
import fitz


def fires(arg):
    rows = fitz.Document(arg)  #! del arg
    child = rows.first()  #! keep rows EDL506
    work(child)  #! del child
    work()


def quiet(arg):
    rows = make(arg)  #! del arg
    child = rows.first()  #! del rows
    work(child)  #! del child
    work()
