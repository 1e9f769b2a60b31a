# a callable that is called later reads the names that it captured then


def later(path, xs):
    limit = load(path)  #! del path; why limit EDL801
    few = filter(lambda x: x > limit, xs)  #! del xs
    work()
    return list(few)


def at_once(path, xs):
    limit = load(path)  #! del path
    many = sorted(xs, key=lambda x: x > limit)  #! del xs, limit
    work()
    return many
