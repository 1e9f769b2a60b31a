from sklearn.model_selection import train_test_split


def of_numbers():
    parts = train_test_split([1, 2, 3])
    print(parts)  #! del parts safe
    work()
    return 1


def of_unknown(rows):
    parts = train_test_split(rows)  #! del rows
    print(parts)  #! del parts unsafe
    work()
    return 1
