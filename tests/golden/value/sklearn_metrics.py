from sklearn.metrics import accuracy_score


def scored(truth, guess):
    score = accuracy_score(truth, guess)  #! del truth, guess
    print(score)  #! del score safe
    work()
    return 1


def other(truth, guess):
    score = compare(truth, guess)  #! del truth, guess
    print(score)  #! del score unsafe
    work()
    return 1
