"""Which symtable belongs to which scope of an ast.

`tables(tree, source)` gives {(role, id(node)): flags} where flags maps the
names of the scope, as CPython mangled them, to CPython's own verdict about
them (local, cell, free, global, global_explicit).  Roles: `scope` for modules,
functions, lambdas, classes, comprehensions and type aliases, `params` for the
scope that holds type parameters, `bound` and `default` for the lazy parts of
one type parameter.

From 3.12 on, symtable folds list, set and dict comprehensions into the scope
around them (PEP 709).  Their own scopes are wanted here, so the table is then
taken from a copy of the program in which each of them is a generator
expression, which CPython never folds and which has the same scope rules.

Runs on 3.8 and later.
"""
import _symtable
import ast
import symtable
import sys

INLINES = sys.version_info >= (3, 12)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
ALL_COMPREHENSIONS = COMPREHENSIONS + (ast.GeneratorExp,)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
KINDS = {
    _symtable.LOCAL: "local",
    _symtable.CELL: "cell",
    _symtable.FREE: "free",
    _symtable.GLOBAL_IMPLICIT: "global",
    _symtable.GLOBAL_EXPLICIT: "global_explicit",
}


class ScopeError(Exception):
    """The walk over the ast and the symtable do not fit together."""


class Plain(ast.NodeTransformer):
    """Same scopes, no comprehension that CPython folds, no literal text."""

    def visit_ListComp(self, node):
        self.generic_visit(node)
        return ast.GeneratorExp(node.elt, node.generators)

    visit_SetComp = visit_ListComp

    def visit_DictComp(self, node):
        self.generic_visit(node)
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return ast.GeneratorExp(pair, node.generators)

    def visit_Constant(self, node):
        # A docstring must stay one: __future__ may only come after it.
        return ast.Constant("" if isinstance(node.value, str) else 0)

    def visit_JoinedStr(self, node):
        self.generic_visit(node)
        values = [v for v in node.values if not isinstance(v, ast.Constant)]
        return ast.Tuple(values, ast.Load())

    def visit_FormattedValue(self, node):
        self.generic_visit(node)
        spec = [node.format_spec] if node.format_spec else []
        return ast.Tuple([node.value] + spec, ast.Load())

    def visit_MatchValue(self, node):
        if isinstance(node.value, ast.Attribute):
            return node
        return ast.MatchValue(ast.Constant(0))

    def visit_MatchMapping(self, node):
        keys = [key if isinstance(key, ast.Attribute) else ast.Constant(at)
                for at, key in enumerate(node.keys)]
        patterns = [self.visit(pattern) for pattern in node.patterns]
        return ast.MatchMapping(keys, patterns, node.rest)


class Table:
    """One raw symtable entry and how many of its children were taken."""

    def __init__(self, raw):
        self.raw = raw
        self.taken = 0

    def take(self, name):
        if self.taken >= len(self.raw.children):
            raise ScopeError("no child of %s left for %s"
                             % (self.raw.name, name))
        child = self.raw.children[self.taken]
        self.taken += 1
        if child.name != name:
            raise ScopeError("child of %s is %s, not %s"
                             % (self.raw.name, child.name, name))
        return Table(child)

    def kinds(self):
        mask = _symtable.SCOPE_MASK
        return {name: KINDS[(flags >> _symtable.SCOPE_OFF) & mask]
                for name, flags in self.raw.symbols.items()}


def has_folded(tree):
    return INLINES and any(isinstance(node, COMPREHENSIONS)
                           for node in ast.walk(tree))


def raw_table(tree, source, filename):
    if has_folded(tree):
        copy = ast.parse(source, filename)
        source = ast.unparse(ast.fix_missing_locations(Plain().visit(copy)))
    return symtable.symtable(source, filename, "exec")._table


class Matcher:
    """Visits an ast in the order in which symtable.c enters its blocks."""

    def __init__(self, future_annotations):
        self.future_annotations = future_annotations
        self.found = {}
        self.table = None

    def block(self, role, node, name, visit):
        outer = self.table
        self.table = outer.take(name)
        self.found[role, id(node)] = self.table.kinds()
        visit()
        if self.table.taken != len(self.table.raw.children):
            raise ScopeError("children of %s left over" % name)
        self.table = outer

    def visit(self, node):
        if node is None:
            return
        if isinstance(node, list):
            for item in node:
                self.visit(item)
            return
        method = getattr(self, "visit_" + type(node).__name__, None)
        if method:
            method(node)
        else:
            for child in ast.iter_child_nodes(node):
                self.visit(child)

    def annotation(self, node):
        # Under the future import the block of an annotation is thrown away.
        if not self.future_annotations or sys.version_info < (3, 10):
            self.visit(node)

    def visit_FunctionDef(self, node):
        args = node.args
        self.visit(args.defaults)
        self.visit(args.kw_defaults)
        if sys.version_info >= (3, 12):
            self.visit(node.decorator_list)
            self.type_params(node, node.name, lambda: self.function(node))
            return
        self.annotations(node)
        self.visit(node.decorator_list)
        self.block("scope", node, node.name, lambda: self.visit(node.body))

    visit_AsyncFunctionDef = visit_FunctionDef

    def function(self, node):
        self.annotations(node)
        self.block("scope", node, node.name, lambda: self.visit(node.body))

    def annotations(self, node):
        args = node.args
        for arg in (args.posonlyargs + args.args + [args.vararg, args.kwarg]
                    + args.kwonlyargs):
            if arg is not None and arg.annotation is not None:
                self.annotation(arg.annotation)
        if node.returns is not None:
            self.annotation(node.returns)

    def type_params(self, node, name, visit_inner):
        if not node.type_params:
            visit_inner()
            return

        def visit():
            for param in node.type_params:
                self.type_param(param)
            visit_inner()
        self.block("params", node, name, visit)

    def type_param(self, param):
        for role in ("bound", "default_value"):
            value = getattr(param, role, None)
            if value is not None:
                self.block(role.split("_")[0], param, param.name,
                           lambda value=value: self.visit(value))

    def visit_TypeAlias(self, node):
        name = node.name.id
        self.type_params(node, name, lambda: self.block(
            "scope", node, name, lambda: self.visit(node.value)))

    def visit_ClassDef(self, node):
        def inner():
            self.visit(node.bases)
            self.visit(node.keywords)
            if sys.version_info < (3, 12):
                self.visit(node.decorator_list)
            self.block("scope", node, node.name,
                       lambda: self.visit(node.body))
        if sys.version_info < (3, 12):
            inner()
            return
        self.visit(node.decorator_list)
        self.type_params(node, node.name, inner)

    def visit_Lambda(self, node):
        self.visit(node.args.defaults)
        self.visit(node.args.kw_defaults)
        self.block("scope", node, "lambda", lambda: self.visit(node.body))

    def comprehension(self, node):
        first = node.generators[0]
        self.visit(first.iter)

        def visit():
            self.visit(first.target)
            self.visit(first.ifs)
            self.visit(node.generators[1:])
            if isinstance(node, ast.DictComp):
                pair = [node.key, node.value]
                self.visit(pair if INLINES else pair[::-1])
            else:
                self.visit(node.elt)
        name = "genexpr" if INLINES else type(node).__name__.lower()
        name = "genexpr" if name == "generatorexp" else name
        self.block("scope", node, name, visit)

    visit_ListComp = visit_SetComp = visit_DictComp = comprehension
    visit_GeneratorExp = comprehension

    def visit_comprehension(self, node):
        self.visit(node.target)
        self.visit(node.iter)
        self.visit(node.ifs)

    def visit_AnnAssign(self, node):
        self.visit(node.target)
        self.annotation(node.annotation)
        self.visit(node.value)

    def visit_Try(self, node):
        self.visit(node.body)
        parts = [node.orelse, node.handlers]
        self.visit(parts[::-1] if sys.version_info >= (3, 13) else parts)
        self.visit(node.finalbody)

    visit_TryStar = visit_Try


def has_future_annotations(tree):
    return any(isinstance(node, ast.ImportFrom)
               and node.module == "__future__" and not node.level
               and any(alias.name == "annotations" for alias in node.names)
               for node in tree.body)


def tables(tree, source, filename="<source>"):
    """The symbols of every scope of `tree`, which was parsed from `source`."""
    matcher = Matcher(has_future_annotations(tree))
    top = Table(raw_table(tree, source, filename))
    matcher.table = top
    matcher.found["scope", id(tree)] = top.kinds()
    matcher.visit(tree.body)
    if top.taken != len(top.raw.children):
        raise ScopeError("children of the module left over")
    return matcher.found
