"""growing.py - small programs in which a value is made of itself many times:
what they would hold, or how often one could ask for it, doubles with every
line.  See cases.py."""
from case import Case, write

TIMES = 16
LINES = 40


def chain(form):
    lines = "".join(f"    x{i + 1} = {form(f'x{i}')}\n" for i in range(LINES))
    return f"def g(a):\n    x0 = a\n{lines}    f(a)\n    f(x{LINES})\n"


def each(text):
    """`text`, with the name for X, TIMES times and between commas."""
    return lambda name: ", ".join([text.replace("X", name)] * TIMES)


def chains():
    """Each line uses the one before it sixteen times."""
    forms = {
        "lists": lambda x: f"[{each('X')(x)}]",
        "tuples": lambda x: f"({each('X')(x)})",
        "sets": lambda x: f"{{{each('X')(x)}}}",
        "values": lambda x: "{" + ", ".join(
            f"{i}: {x}" for i in range(TIMES)) + "}",
        "conditions": lambda x: " if a else ".join([x] * TIMES),
        "arguments": lambda x: f"f({each('X')(x)})",
        "sums": lambda x: " + ".join([x] * TIMES),
        "arrays": lambda x: f"np.stack([{each('X')(x)}])",
        "shapes": lambda x: f"np.zeros(({each('X.shape[0]')(x)}))",
    }
    for name, form in forms.items():
        yield Case("chain of " + name, write(
            "x.py", "import numpy as np\n" + chain(form)),
            code=((0, 1), (0, 1), 0), changes=["x.py"], may_stay=True,
            strict=(0, 1))


def of_itself():
    """What a name holds is made of what it holds."""
    whole = {
        "global of its own shape":
            "import numpy as np\nS = np.empty(3)\ndef g(a):\n    global S\n"
            "    S = np.empty(S.shape[0] * 2)\n    f(a)\n    x = S\n"
            "    f(x)\n    f(a)\n",
        "attribute of its own shape":
            "import numpy as np\nclass C:\n    def g(self, a):\n"
            "        self.S = np.empty((self.S.shape[0] * 2, 3))\n"
            "        x = self.S\n        f(x)\n        f(a)\n",
    }
    for name, text in whole.items():
        yield Case(name, write("x.py", text), code=((0, 1), (0, 1), 0),
                   changes=["x.py"], may_stay=True, strict=(0, 1))
    grown = {
        "f-string": "f'{x}{x}{x}{x}{x}{x}{x}{x}'",
        "shown in an f-string": "f'{x!r}{x!r}{x!r}{x!r}'",
        "format": "'{0}{0}{0}{0}{0}{0}{0}{0}'.format(x)",
        "percent": "'%s%s%s%s%s%s%s%s' % (x, x, x, x, x, x, x, x)",
        "replace": "x.replace('a', x) + x",
        "replace nothing": "x.replace('', x)",
        "translate": "x.translate({97: x + x})",
        "repr": "repr([x, x, x, x, x, x, x, x])",
        "join": "x.join([x, x, x, x])",
        "padding": "f'{x:>{len(x) * 16}}'",
        "times": "x * len(x)",
    }
    for name, text in grown.items():
        yield Case("grows by " + name, write(
            "x.py", "def g(n):\n    x = 'a' * 16\n"
            f"    for i in range(400):\n        x = {text}\n"
            "    y = f(x)\n    f(y)\n    f(n)\n\ng(3)\n"),
            code=((0, 1), (0, 1), 0), changes=["x.py"], may_stay=True,
            strict=(0, 1))


FAMILIES = (chains, of_itself)
