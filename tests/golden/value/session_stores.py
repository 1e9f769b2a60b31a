# held by the session until it is flushed
import sqlalchemy.orm


def known(receiver: sqlalchemy.orm.Session, arg):
    value = receiver.add(arg)  #! del receiver, arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
