"""In a handler the name may still hold what it held before."""


def fires(source):
    number = source
    try:
        number = int(number.name)
    except ValueError:  #! del number unsafe
        work(source)
        work(source)
        raise
    return number


def quiet(source):
    number = 3
    try:
        number = int(source.name)
    except ValueError:
        work(source)
        work(source)
        raise
    return number
