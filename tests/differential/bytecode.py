"""CPython bytecode as a flow graph over the variables of a function.

Runs on 3.11 and later (exception tables, inline caches), on the code of the
interpreter that runs it.
"""
import dis
import opcode
import sys

VERSION = sys.version_info[:2]
CO_OPTIMIZED = 1
STOPS = {"RETURN_VALUE", "RETURN_CONST", "RAISE_VARARGS", "RERAISE",
         "RETURN_GENERATOR_STOP"}
ALWAYS = {"JUMP_FORWARD", "JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT",
          "JUMP", "JUMP_NO_INTERRUPT"}
JUMPS = set(dis.hasjrel) | set(dis.hasjabs)
LOAD, STORE, DELETE, CLEAR, CELL = "load", "store", "del", "clear", "cell"
TAKE = "take"       # the variable itself, for code inside that reads it
SIMPLE = {
    "LOAD_FAST": LOAD, "LOAD_FAST_CHECK": LOAD, "LOAD_FAST_BORROW": LOAD,
    "STORE_FAST": STORE, "STORE_FAST_MAYBE_NULL": STORE,
    "DELETE_FAST": DELETE, "LOAD_FAST_AND_CLEAR": CLEAR,
    "LOAD_DEREF": LOAD, "LOAD_CLASSDEREF": LOAD,
    "LOAD_FROM_DICT_OR_DEREF": LOAD, "STORE_DEREF": STORE,
    "DELETE_DEREF": DELETE, "MAKE_CELL": CELL, "LOAD_CLOSURE": TAKE,
}
NAMED = {
    "LOAD_NAME": LOAD, "LOAD_GLOBAL": LOAD, "STORE_NAME": STORE,
    "STORE_GLOBAL": STORE, "DELETE_NAME": DELETE, "DELETE_GLOBAL": DELETE,
}
FUSED = {
    "LOAD_FAST_LOAD_FAST": (LOAD, LOAD),
    "LOAD_FAST_BORROW_LOAD_FAST_BORROW": (LOAD, LOAD),
    "STORE_FAST_LOAD_FAST": (STORE, LOAD),
    "STORE_FAST_STORE_FAST": (STORE, STORE),
}


def cache_sizes():
    entries = opcode._inline_cache_entries
    if isinstance(entries, dict):
        return {opcode.opmap[name]: size for name, size in entries.items()
                if name in opcode.opmap}
    return {op: size for op, size in enumerate(entries) if size}


CACHES = cache_sizes()
EXTENDED = opcode.opmap["EXTENDED_ARG"]
NAMES = opcode.opname


class Ins:
    """One instruction.  `line` is its line; `acts` its variable accesses."""
    __slots__ = ("at", "op", "arg", "target", "line", "acts", "handler",
                 "inserted")

    def __init__(self, at, op, arg, target, line):
        self.at = at
        self.op = op
        self.arg = arg
        self.target = target
        self.line = line
        self.acts = ()
        self.handler = None
        self.inserted = False


def decode(code):
    """The instructions of a code object, without caches and prefixes."""
    data = code.co_code
    lines = [place[0] for place in code.co_positions()]
    found = []
    at = extended = 0
    start = None
    while at < len(data):
        op, arg = data[at], data[at + 1] | extended
        start = at if start is None else start
        if op == EXTENDED:
            extended = arg << 8
            at += 2
            continue
        after = at + 2 + 2 * CACHES.get(op, 0)
        name = NAMES[op]
        target = None
        if op in JUMPS:
            step = -2 * arg if "BACKWARD" in name else 2 * arg
            target = after + step
        found.append(Ins(start, name, arg, target, lines[at // 2]))
        at = after
        extended, start = 0, None
    return found


class Flow:
    """Instructions, successors, handlers and variable accesses of `code`.

    The deletes of lines from `inserted_from` on are those of inserted dels:
    `ins.inserted`."""

    def __init__(self, code, inserted_from=None):
        self.code = code
        self.is_module = code.co_name == "<module>"
        self.ins = decode(code)
        self.index = {ins.at: at for at, ins in enumerate(self.ins)}
        self.variables = []
        self.bit = {}
        self.cells = set(code.co_cellvars) | set(code.co_freevars)
        self.folded = {code._varname_from_oparg(ins.arg) for ins in self.ins
                       if ins.op == "LOAD_FAST_AND_CLEAR"}
        for at, ins in enumerate(self.ins):
            ins.acts = self.acts_of(ins)
            if self.reads_self(at):
                # super() finds the first argument in the frame.
                ins.acts = ((LOAD, self.number(code.co_varnames[0])),)
        self.mark_handlers()
        self.mark_restores()
        if inserted_from is not None:
            self.mark_inserted(inserted_from)

    def number(self, name):
        if name not in self.bit:
            self.bit[name] = len(self.variables)
            self.variables.append(name)
        return self.bit[name]

    def variable(self, arg):
        name = self.code._varname_from_oparg(arg)
        return self.number("folded " + name if self.is_module else name)

    def acts_of(self, ins):
        action = SIMPLE.get(ins.op)
        if action:
            var = self.variable(ins.arg)
            name = self.variables[var]
            if (ins.op == "LOAD_FAST" and name in self.cells
                    and name not in self.folded):
                action = TAKE    # the cell, not what is in it
            return ((action, var),)
        pair = FUSED.get(ins.op)
        if pair:
            return ((pair[0], self.variable(ins.arg >> 4)),
                    (pair[1], self.variable(ins.arg & 15)))
        return self.acts_on_names(ins) if self.is_module else ()

    def acts_on_names(self, ins):
        """What a module does to its names; code inside takes those that it
        reads."""
        if ins.op in NAMED:
            return ((NAMED[ins.op], self.number(self.name_of(ins))),)
        const = (self.code.co_consts[ins.arg] if ins.op == "LOAD_CONST"
                 else None)
        if hasattr(const, "co_code"):
            return tuple((TAKE, self.number(name))
                         for name in sorted(globals_of(const)))
        return ()

    def reads_self(self, at):
        """Is this the `super` of a call without arguments?  Where one is
        folded into its attribute (3.12), the read is an instruction."""
        code, ins = self.code, self.ins[at]
        if (ins.op != "LOAD_GLOBAL" or "__class__" not in code.co_freevars
                or code.co_argcount == 0 or self.name_of(ins) != "super"):
            return False
        call = self.ins[at + 1]
        return call.op in ("CALL", "PRECALL") and call.arg == 0

    def name_of(self, ins):
        """The name that an access to a global or an attribute names."""
        shift = 0
        if ins.op == "LOAD_GLOBAL":
            shift = 1
        elif ins.op == "LOAD_ATTR" and VERSION >= (3, 12):
            shift = 1
        return self.code.co_names[ins.arg >> shift]

    def mark_handlers(self):
        for entry in dis._parse_exception_table(self.code):
            handler = self.index[entry.target]
            for ins in self.ins:
                if entry.start <= ins.at < entry.end:
                    ins.handler = handler

    def mark_restores(self):
        """A folded comprehension puts back what it had set aside (3.12).

        Both sides of that carry the line of the comprehension: with a line
        per node they can be told from the stores of the program."""
        self.restores = set()
        clears = {(ins.line, act[1]) for ins in self.ins for act in ins.acts
                  if act[0] == CLEAR}
        for ins in self.ins:
            for act in ins.acts:
                if act[0] == STORE and (ins.line, act[1]) in clears:
                    self.restores.add((ins.line, act[1]))

    def mark_inserted(self, first):
        """Instructions without a line take that of the one before them; so
        the `e = None; del e` at the end of a handler is told apart here."""
        last = None
        for ins in self.ins:
            if ins.op.startswith("DELETE_") and (ins.line or 0) >= first:
                implicit = (last is not None and last.line == ins.line
                            and last.arg == ins.arg
                            and last.op.startswith("STORE_"))
                ins.inserted = not implicit
            last = ins

    def successors(self, at):
        ins = self.ins[at]
        if ins.target is not None:
            yield self.index[ins.target]
        if ins.op not in STOPS and ins.op not in ALWAYS:
            if at + 1 < len(self.ins):
                yield at + 1

    def arguments(self):
        code = self.code
        count = code.co_argcount + code.co_kwonlyargcount
        count += bool(code.co_flags & 4) + bool(code.co_flags & 8)
        return set(code.co_varnames[:count])

    def make_blocks(self):
        """[(first, last + 1)]: a block has one handler and no inner jump."""
        starts = {0}
        for at, ins in enumerate(self.ins):
            if ins.target is not None:
                starts.add(self.index[ins.target])
            if ins.target is not None or ins.op in STOPS:
                starts.add(at + 1)
            if ins.handler is not None:
                starts.add(ins.handler)
            if at and self.ins[at - 1].handler != ins.handler:
                starts.add(at)
        bounds = sorted(starts | {len(self.ins)})
        bounds = [at for at in bounds if at <= len(self.ins)]
        return list(zip(bounds, bounds[1:]))


class MayUnbound:
    """Forward: which variables may be unbound before each instruction.

    Every instruction of a protected range may raise, except those for which
    `silent(ins)` holds."""

    def __init__(self, flow, silent=lambda ins: False):
        self.flow = flow
        self.silent = silent
        self.before = [None] * len(flow.ins)
        self.aside = {}
        blocks = flow.make_blocks()
        self.block_of = {first: (first, last) for first, last in blocks}
        self.entry = {}
        self.solve()

    def start(self):
        arguments = self.flow.arguments()
        free = set(self.flow.code.co_freevars)
        state = 0
        for at, name in enumerate(self.flow.variables):
            if name not in arguments and name not in free:
                state |= 1 << at
        return state

    def flow_into(self, at, state):
        old = self.entry.get(at)
        new = state if old is None else old | state
        if new != old:
            self.entry[at] = new
            self.todo.append(at)

    def solve(self):
        self.todo = []
        self.flow_into(0, self.start())
        while self.todo:
            self.sweep(self.todo.pop())

    def sweep(self, first):
        flow = self.flow
        state = self.entry[first]
        last = self.block_of[first][1]
        for at in range(first, last):
            ins = flow.ins[at]
            self.before[at] = (self.before[at] or 0) | state
            if ins.handler is not None and not self.silent(ins):
                self.flow_into(ins.handler, state)
            for act in ins.acts:
                state = self.step(ins, act, state)
        if last > first:
            for target in flow.successors(last - 1):
                self.flow_into(target, state)

    def step(self, ins, act, state):
        action, var = act
        mask = 1 << var
        key = ins.line, var
        if action == CLEAR:
            old = self.aside.get(key, 0)
            self.aside[key] = old | (state & mask)
            if self.aside[key] != old:
                self.todo.extend(self.entry)
            return self.cleared(state, mask)
        if action == STORE and key in self.flow.restores:
            return (state & ~mask) | self.aside.get(key, 0)
        if action in (CELL, TAKE):
            return state
        if action == DELETE:
            return self.deleted(ins, state, mask)
        if action == LOAD and self.flow.is_module:
            return state    # it may have found a builtin of that name
        return state & ~mask

    def cleared(self, state, mask):
        return state | mask

    def deleted(self, ins, state, mask):
        return state | mask

    def unbound_at(self, at, part):
        """May the variable of access `part` of instruction `at` be unbound?"""
        state = self.before[at]
        if state is None:
            return False
        ins = self.flow.ins[at]
        for act in ins.acts[:part]:
            state = self.step(ins, act, state)
        return bool(state >> ins.acts[part][1] & 1)


class UnboundBy(MayUnbound):
    """The same, but only what the dels for which `silent` holds unbind."""

    def start(self):
        return 0

    def cleared(self, state, mask):
        return state & ~mask

    def deleted(self, ins, state, mask):
        return state | mask if self.silent(ins) else state & ~mask


def code_objects(code):
    """A code object and all inside it, outer ones first."""
    todo = [code]
    while todo:
        code = todo.pop()
        yield code
        todo.extend(const for const in code.co_consts
                    if hasattr(const, "co_code"))


def globals_of(code):
    """The names of the module that `code`, or code inside it, may access."""
    return {each.co_names[ins.arg >> (ins.op == "LOAD_GLOBAL")]
            for each in code_objects(code) for ins in decode(each)
            if ins.op in NAMED or ins.op == "LOAD_FROM_DICT_OR_GLOBALS"}


def nested(code):
    return [const for const in code.co_consts if hasattr(const, "co_code")]
