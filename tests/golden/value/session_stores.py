from sqlalchemy.orm import Session


def added(session: Session):
    order = Order()
    session.add(order)  #! del order unsafe
    session.flush()
    work()
    return session


def shown(session: Session):
    order = 7
    show(order)  #! del order safe
    session.flush()
    work()
    return session
