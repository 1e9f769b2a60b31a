from sqlalchemy.orm import Session


def loaded(engine):
    session = Session(engine)  #! del engine
    order = session.get(Order, 1)  #! keep session EDL506
    work()
    return order.lines


def plain(engine):
    session = make_session(engine)  #! del engine
    order = session.find(Order, 1)  #! del session
    work()
    return order.lines
