# Using a deleted name.
def f():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print("local", type(e).__name__)

def g():
    y = 1
    def h():
        return y
    del y
    try:
        h()
    except NameError as e:
        print("free", type(e).__name__)

f()
g()
z = 1
del z
try:
    z
except NameError as e:
    print(e)
