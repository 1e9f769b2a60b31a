import pandas as pd


def grown():
    rate = load()
    other = load()
    show(rate, other)  #! keep rate EDL403; del other
    total = pd.eval("rate * 2")  #! del rate
    work()
    return total


def given(rate):
    other = load()
    show(other)  #! del other
    total = pd.eval("other * 2", local_dict={"other": rate})  #! del rate
    work()
    return total
