import matplotlib.pyplot as plt


def drawn():
    figure = plt.figure()
    print(figure)  #! del figure unsafe
    work()
    return 1


def closed():
    done = plt.savefig("a.png")
    print(done)  #! del done safe
    work()
    return 1
