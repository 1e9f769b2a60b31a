import warnings


def lines(path):
    yield from path


def meant_to_die_there(make):
    row = lines(make)  #! del make
    text = repr(row)  #! keep row EDL605
    with warnings.catch_warnings(record=True) as seen:
        row = None  #! del row
    print(text, seen)


def dies_before(make):
    row = lines(make)  #! del make
    text = repr(row)  #! del row
    with warnings.catch_warnings(record=True) as seen:
        print(text)  #! del text
    print(seen)
