# a message
import email.message


def known(arg):
    value = email.message.EmailMessage(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
