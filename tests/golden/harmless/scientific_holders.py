from sklearn.linear_model import LinearRegression


def fitted(rows, target):
    model = LinearRegression()
    model.fit(rows, target)  #! del rows, target
    work()
    return model


def score(rows):
    model = load_model()
    model.fit(rows)  #! del rows, model
    work()
    return 1
