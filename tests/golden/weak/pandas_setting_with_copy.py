# SettingWithCopyWarning is given only while the parent frame lives
import pandas


def known(arg):
    receiver = pandas.read_csv("a.csv")
    value = receiver.__setitem__(arg)  #! del arg, receiver
    print(value)  #! del value
    work()


def unknown(arg):
    value = make(arg)  #! del arg
    print(value)  #! del value
    work()
