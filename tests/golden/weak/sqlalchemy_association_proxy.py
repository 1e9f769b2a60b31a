from sqlalchemy.ext.associationproxy import association_proxy


def names():
    tags = association_proxy("rows", "name")
    first = tags.first()  #! keep tags EDL506
    work()
    return first


def plain():
    tags = make_tags("rows", "name")
    first = tags.first()  #! del tags
    work()
    return first
