#! options: --min-gain medium
def pairs_of(children, names):
    pairs = [(child, child.name) for child in children]
    show(pairs)
    tokens = []
    for name in names:
        tokens.append(name.lower())
    show(tokens)
    for name in names:
        look_up(name)


def table_of(count):
    records = [{"number": i, "square": i * i} for i in range(count)]
    show(records)  #! del records
    for name in NAMES:
        look_up(name)
