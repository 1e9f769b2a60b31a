import warnings


def meant_to_die_there(make):
    row = make()  #! del make
    text = repr(row)  #! keep row EDL605
    with warnings.catch_warnings(record=True) as seen:
        row = None  #! del row
    print(text, seen)


def dies_before(make):
    row = make()  #! del make
    text = repr(row)  #! del row
    with warnings.catch_warnings(record=True) as seen:
        print(text)  #! del text
    print(seen)
