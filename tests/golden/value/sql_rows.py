# a cursor
import psycopg2.extensions.connection


def known(arg):
    value = psycopg2.extensions.connection.cursor(arg)  #! del arg
    print(value)  #! del value unsafe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
