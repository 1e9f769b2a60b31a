import configparser


def option():
    config = configparser.ConfigParser()
    value = config.get("a", "b")  #! del config
    print(value)  #! del value safe
    work()
    return 1


def other(config):
    value = config.get("a", "b")  #! del config
    print(value)  #! del value unsafe
    work()
    return 1
