from sqlalchemy.orm import Session


def twice(session: Session):
    order = session.get(Order, 1)
    order.seen = True  #! keep order EDL508
    work()
    return session.get(Order, 1)


def once(rows):
    order = rows.get(1)
    order.seen = True  #! del order
    work()
    return rows.get(1)
