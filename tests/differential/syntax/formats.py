# Fields of formatted strings as of 3.12: any quotes, comments, line breaks.


def quotes(x, y, w):
    a = f"{x["a"]}{f"{f"{x}"}"}" f'{x['b']}'
    b = f"{"\n".join(x)}{"{"}{'}'}"
    c = f"{x["""a
b"""]}"
    return a, b, c, f"{f'{x}'!r:{f'{w}'}}", f"{b'a'}{u'a'}"


def lines(x, y):
    a = f"{
x  # a "comment" with }
}"
    b = f"""{
  x, *y  # '''
}"""
    c = f"{x}\
{y}"
    return a, b, c


def specs(x, y, z, w):
    a = f"{x:{y}{z}}{x:{y:{z}}}{x:{y!r}}"
    b = f"{x = !r:>{w}}{x=}{x=!s}{x=:{w}}"
    c = f"{x:%H:%M}{x:#x}{x:!r}{x!r:!r}{x:\x41\{y}}"
    return a, b, c, f"{{{x}}}{{}}", rf"\N{x}\{y}", F"\N{EM DASH}{x}"


def expressions(x, y):
    a = f"{x!=y}{x==y}{x<=y}{x if y else x}{not x}{-x}{x, y}{*x, *y}"
    b = f"{(lambda a: a)(x)}{(y := x)}{y:=5}{[a for a in x]}{ {1: 2}[1] }"
    c = f"{(yield)}{yield x}{...}{3.4:10}"
    return a, b, c


type X[T: f"{int}" = f"{str}"] = f"{T}"
