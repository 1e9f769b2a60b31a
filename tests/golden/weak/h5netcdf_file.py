import h5netcdf


def values(path):
    book = h5netcdf.File(path)  #! del path
    column = book.variables["t"]  #! keep book EDL506
    work()
    return column


def names(path):
    book = open_book(path)  #! del path
    column = book.variables["t"]  #! del book
    work()
    return column
