# the view points into the pixmap and does not hold it
import fitz


def fires(receiver: fitz.Pixmap, arg):
    result = receiver.samples_mv()  #! keep receiver EDL713
    work(result)  #! del result
    work()


def quiet(receiver: fitz.Pixmap, arg):
    rows = make(arg)  #! del arg
    look(rows)  #! del rows
    work()
