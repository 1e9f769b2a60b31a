def outlives_with(path):
    with opened(path) as stream:  #! del path
        rows = stream.read()  #! del stream unsafe EDL106
    work()
    return rows


def read_after_with(path):
    with opened(path) as stream:  #! del path
        rows = stream.read()
    work()
    return stream, rows


def saved_exception():
    saved = None
    try:
        work()
    except ValueError as error:
        saved = error
        show(saved)  #! del saved EDL107
        work()
    return 1


def returned_exception():
    saved = None
    try:
        work()
    except ValueError as error:
        saved = error
        work()
    return saved


def parameter(rows):
    show(rows)  #! del rows EDL201
    work()
    return 1


def parameter_returned(rows):
    show(rows)
    work()
    return rows


async def suspended(path):
    rows = await load(path)  #! del path
    show(rows)  #! del rows EDL202
    await work()
    return 1


def generator(path):
    rows = load(path)  #! del path
    show(rows)  #! del rows EDL202
    yield 1
    yield 2
