# Warnings that are recorded, ignored, made errors.
import warnings


class Own(UserWarning):
    pass


def old(n):
    warnings.warn("old way %d" % n, DeprecationWarning, stacklevel=2)
    return n


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    old(1)
    old(2)
    warnings.warn(Own("own"))
print([(type(w.message).__name__, str(w.message), w.category is Own) for w in log])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for what in (lambda: old(3), lambda: warnings.warn("text"), lambda: warnings.warn(Own("x"))):
        try:
            what()
        except Warning as e:
            print(type(e).__name__, e)
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    warnings.filterwarnings("error", "strict", Own)
    print(old(4))
    try:
        warnings.warn("strict now", Own)
    except Own as e:
        print("strict", e)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    for i in range(3):
        warnings.warn("same")
        warnings.warn("other", Own)
print(len(log), sorted({w.category.__name__ for w in log}))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(3):
        warnings.warn("here")
    warnings.warn("here")
print(len(log))
