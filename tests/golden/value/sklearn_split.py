# copies or views of the arguments
import sklearn.model_selection


def known(arg):
    value = sklearn.model_selection.train_test_split([1, 2])
    print(value)  #! del value safe
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value unsafe
    work()
