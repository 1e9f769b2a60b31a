import csv


def header(lines):
    reader = csv.DictReader(lines)  #! del lines
    name = reader.fieldnames[0]  #! del reader
    show(name)  #! del name safe
    work()
    return 1


def other(reader):
    name = reader.fieldnames[0]  #! del reader
    show(name)  #! del name unsafe
    work()
    return 1
