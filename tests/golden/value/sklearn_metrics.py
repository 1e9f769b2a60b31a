# numbers or text
import sklearn.metrics


def known(arg):
    value = sklearn.metrics.accuracy_score(arg)  #! del arg
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
