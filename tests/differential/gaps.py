"""Where a statement may be put into a function, and a marker at each place.

A gap is (number of the node that owns the suite, name of the suite, index).
Legal are the places between two lines of a suite, at its start and at its
end; not those in one-line suites, after semicolons, before a docstring, or
around an `elif`.
"""
import ast

FIRST = 1 << 21
SUITES = ("body", "orelse", "finalbody")
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Gaps:
    """Puts a marker into every legal gap of every function of a tree.

    The tree must be numbered (pairing.py).  `at` is {line of marker: gap},
    `context` {gap: words that say where it is}, `place` {gap: (line before
    which a new one goes, indentation)}."""

    def __init__(self, tree, source):
        self.lines = source.splitlines()
        self.at = {}
        self.context = {}
        self.place = {}
        for node in list(ast.walk(tree)):
            if isinstance(node, FUNCTIONS):
                self.suite(node, "body", ())

    def starts_line(self, statement):
        line, col, _ = start_of(statement)
        return not self.lines[line - 1][:col].strip(b" \t\f")

    def is_elif(self, statement):
        line, col, _ = statement.was
        return (isinstance(statement, ast.If)
                and self.lines[line - 1][col:col + 4] == b"elif")

    def suite(self, owner, field, context):
        old = getattr(owner, field)
        legal = self.legal(owner, field, old)
        new = []
        for at, statement in enumerate(old):
            if at in legal:
                new.append(self.marker(owner, field, at, len(old), context))
            new.append(statement)
            self.inside(statement, context)
        if len(old) in legal:
            new.append(self.marker(owner, field, len(old), len(old), context))
        setattr(owner, field, new)

    def legal(self, owner, field, old):
        if not old or not self.starts_line(old[0]):
            return set()
        if field == "orelse" and len(old) == 1 and self.is_elif(old[0]):
            return set()
        found = {at for at, statement in enumerate(old)
                 if self.starts_line(statement)} | {len(old)}
        if isinstance(owner, FUNCTIONS) and is_docstring(old[0]):
            found.discard(0)
        return found

    def marker(self, owner, field, at, size, context):
        gap = owner.number, field, at
        line = FIRST + len(self.at)
        self.at[line] = gap
        place = ("start" if at == 0 else "end" if at == size else "middle")
        self.context[gap] = context + (place,)
        self.place[gap] = self.line_for(getattr(owner, field), at)
        name = ast.Name("earlydel gap", ast.Load(), lineno=line,
                        end_lineno=line, col_offset=0, end_col_offset=0)
        return ast.Expr(name, lineno=line, end_lineno=line, col_offset=0,
                        end_col_offset=0)

    def line_for(self, old, at):
        line = (start_of(old[at])[0] if at < len(old)
                else old[-1].was[2] + 1)
        first = start_of(old[0])[0]
        text = self.lines[first - 1]
        return line, text[:len(text) - len(text.lstrip())]

    def inside(self, statement, context):
        if isinstance(statement, SCOPES):
            return
        kind = type(statement).__name__
        for field in SUITES:
            suite = getattr(statement, field, None)
            if isinstance(suite, list) and suite:
                self.suite(statement, field, context + (kind + "." + field,))
        for part in (getattr(statement, "handlers", [])
                     + getattr(statement, "cases", [])):
            self.suite(part, "body", context + (type(part).__name__,))


def is_docstring(statement):
    return (isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Constant)
            and isinstance(statement.value.value, str))


def start_of(statement):
    """Decorators come before the position of what they decorate."""
    decorators = getattr(statement, "decorator_list", None)
    if not decorators:
        return statement.was
    return decorators[0].was[0], 0, 0
