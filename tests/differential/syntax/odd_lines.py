# Lines in brackets, tabs behind blanks, a format that begins with `=`.


def lines(x, y):
    a = (x.
y)
    b = [x
,  # one
# two
  y]
    c = f(x=
y, *
x, **
y)
    d = {x:
y}
    e = (x
not in y)
    g = (lambda
z
:
z)
    with (x as
h,
y):
        return (a, b, c, d, e, g, h, f"""{
x.
y}
""")


def tabs(x):
       	if x:
       		y = 1
	        z = y
       	else:
       		y = 2
       	return y


def formats(x):
    return f"{x:=^5}{x:=5}{(y := x):=}"


def continued(x):
    if x:
      \
  y = 1
      y += x
    return y
