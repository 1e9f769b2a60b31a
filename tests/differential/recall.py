"""How many of the dels that bytecode allows were found, and how early?

    python3 recall.py [-j N] [--show N] [--misses FILE] OLD NEW

The yardstick: pairs of a function and a local that is read somewhere, is no
cell and not deleted in the old program, such that at some gap between two
statements it is definitely bound, dead, and a call, loop, await or yield is
still to come before it is bound again; in functions that read no frames.  The
end of an arm and the place after its statement count as one gap where both
would do.
Gaps are told by markers that are compiled in.  NEW should be rewritten with
`--unsafe-fixes --min-gain none`.

Runs on 3.11 and later.
"""
import argparse
import ast
import collections
import concurrent.futures
import os
import sys
import warnings

import bytecode
import gaps
import pairing

WORK = {"CALL", "CALL_KW", "CALL_FUNCTION_EX", "FOR_ITER", "YIELD_VALUE",
        "SEND", "GET_AWAITABLE", "WITH_EXCEPT_START"}
BACKWARD = {"JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT"}
NOTHING = {"NOP", "POP_TOP", "POP_EXCEPT", "JUMP_FORWARD"} | BACKWARD
READERS = {"locals", "vars", "dir", "eval", "exec", "breakpoint",
           "_getframe", "currentframe", "set_trace", "f_locals", "execfile",
           "stack", "getouterframes", "getinnerframes"}
NAMERS = {"LOAD_GLOBAL", "LOAD_NAME", "LOAD_ATTR", "LOAD_METHOD"}


class Backward:
    """Backward over the blocks of a flow, once for live and once for work.

    `live[at]` holds what is live before instruction `at`; `work[at]` those
    variables for which work is still to come before they are bound again,
    on the ways that no exception takes."""

    def __init__(self, flow):
        self.flow = flow
        size = len(flow.ins)
        self.everything = (1 << len(flow.variables)) - 1
        self.live, self.work = [0] * size, [0] * size
        self.aside = {}
        self.blocks = flow.make_blocks()
        self.rounds = {at for at, ins in enumerate(flow.ins)
                       if ins.op in BACKWARD and self.is_round(at)}
        changed = True
        while changed:
            changed = False
            for first, last in reversed(self.blocks):
                changed |= self.sweep(first, last)

    def is_round(self, at):
        """Does a jump back close a loop?  The others leave handlers, which
        stand at the end of the code."""
        flow = self.flow
        seen, todo = set(), [flow.index[flow.ins[at].target]]
        while todo:
            here = todo.pop()
            if here not in seen:
                seen.add(here)
                todo += flow.successors(here)
        return at in seen

    def sweep(self, first, last):
        flow = self.flow
        live = work = 0
        for target in flow.successors(last - 1) if last > first else ():
            live |= self.live[target]
            work |= self.work[target]
        changed = False
        for at in range(last - 1, first - 1, -1):
            ins = flow.ins[at]
            for act in reversed(ins.acts):
                live, work, more = self.step(ins, act, live, work)
                changed |= more
            if ins.op in WORK or at in self.rounds:
                work = self.everything
            if ins.handler is not None:
                live |= self.live[ins.handler]
            changed |= live != self.live[at] or work != self.work[at]
            self.live[at], self.work[at] = live, work
        return changed

    def step(self, ins, act, live, work):
        action, var = act
        mask = 1 << var
        key = ins.line, var
        changed = False
        if action == bytecode.CLEAR:
            old_live, old_work = self.aside.get(key, (0, 0))
            live = (live & ~mask) | old_live
            work = work | old_work
        elif action == bytecode.STORE and key in self.flow.restores:
            old = self.aside.get(key, (0, 0))
            new = old[0] | (live & mask), old[1] | (work & mask)
            self.aside[key] = new
            changed = new != old
            live &= ~mask
        elif action in (bytecode.LOAD, bytecode.DELETE):
            live |= mask
        elif action == bytecode.STORE:
            live &= ~mask
            work &= ~mask
        return live, work, changed


class Earliest:
    """Forward: the first good gap on each way from an access.

    `good` is {marker line: variables (bits) for which the gap is good}."""

    def __init__(self, flow, good):
        self.flow = flow
        self.good = good
        self.first = collections.defaultdict(int)
        blocks = flow.make_blocks()
        self.ends = dict(blocks)
        self.entry = {}
        self.todo = []
        self.aside = {}
        start = 0
        for name in flow.arguments():
            if name in flow.bit:
                start |= 1 << flow.bit[name]
        self.flow_into(0, start)
        while self.todo:
            self.sweep(self.todo.pop())

    def flow_into(self, at, state):
        old = self.entry.get(at)
        new = state if old is None else old | state
        if new != old:
            self.entry[at] = new
            self.todo.append(at)

    def sweep(self, first):
        state = self.entry[first]
        last = self.ends[first]
        for at in range(first, last):
            ins = self.flow.ins[at]
            good = self.good.get(ins.line, 0)
            if good:
                self.first[ins.line] |= state & good
                state &= ~good
            if ins.handler is not None:
                self.flow_into(ins.handler, state)
            for act in ins.acts:
                state = step_aside(self, ins, act, state)
        for target in self.flow.successors(last - 1) if last > first else ():
            self.flow_into(target, state)

    def plain_step(self, action, state, mask):
        if action in (bytecode.LOAD, bytecode.STORE):
            return state | mask
        return state & ~mask if action == bytecode.DELETE else state


def step_aside(walk, ins, act, state):
    """One access, in a forward walk over bits that folded comprehensions
    (3.12) set aside while they use a variable of the same name."""
    action, var = act
    mask = 1 << var
    key = ins.line, var
    if action == bytecode.CLEAR:
        old = walk.aside.get(key, 0)
        walk.aside[key] = old | (state & mask)
        if walk.aside[key] != old:
            walk.todo.extend(walk.entry)
        return state & ~mask
    if action == bytecode.STORE and key in walk.flow.restores:
        return (state & ~mask) | walk.aside.get(key, 0)
    return walk.plain_step(action, state, mask)


class Again:
    """Which of some variables can reach a gap a second time still unbound.

    A del at a gap in a loop raises in the second round unless its variable
    is bound again on every way back."""

    def __init__(self, flow):
        self.flow = flow
        self.blocks = dict(flow.make_blocks())
        self.first_of = {}
        for first, last in self.blocks.items():
            for at in range(first, last):
                self.first_of[at] = first

    def returning(self, marker, bits):
        self.entry = {}
        self.todo = []
        self.aside = {}
        back = self.sweep(marker + 1, self.blocks[self.first_of[marker]],
                          bits, None)
        while self.todo:
            first = self.todo.pop()
            back |= self.sweep(first, self.blocks[first], self.entry[first],
                               marker)
        return back

    def sweep(self, first, last, state, marker):
        back = 0
        for at in range(first, last):
            if at == marker:
                back = state
            ins = self.flow.ins[at]
            if ins.handler is not None:
                self.flow_into(ins.handler, state)
            for act in ins.acts:
                state = step_aside(self, ins, act, state)
        for target in self.flow.successors(last - 1):
            self.flow_into(target, state)
        return back

    def plain_step(self, action, state, mask):
        return state & ~mask if action == bytecode.STORE else state

    def flow_into(self, at, state):
        old = self.entry.get(at, 0)
        if state & ~old:
            self.entry[at] = old | state
            self.todo.append(at)


class Function:
    """The yardstick for one function: {local: its earliest gaps}."""

    def __init__(self, code, gap_of, without_asserts=None):
        self.code = code
        self.pairs = {}
        self.unread = set()
        self.later = {}
        flow = self.flow = bytecode.Flow(code)
        if self.reads_frames():
            return
        good = self.good(flow, gap_of)
        if without_asserts is not None:
            self.restrict(good, without_asserts, gap_of)
        if not any(good.values()):
            return
        self.leave_to_joins(good, gap_of)
        first = Earliest(flow, good).first
        allowed, unread = self.allowed()
        for line, bits in first.items():
            for at, name in enumerate(flow.variables):
                if bits >> at & 1 and name in allowed:
                    self.pairs.setdefault(name, set()).add(gap_of[line])
                elif bits >> at & 1 and name in unread:
                    self.unread.add(name)

    def reads_frames(self):
        flow = self.flow
        return any(ins.op in NAMERS and flow.name_of(ins) in READERS
                   for ins in flow.ins)

    def restrict(self, good, without_asserts, gap_of):
        """A gap must be good under -O too; there, variables may be numbered
        otherwise and code may be gone."""
        flow = bytecode.Flow(without_asserts)
        there = self.good(flow, gap_of)
        for line in good:
            if line in there:
                good[line] &= sum(
                    1 << at for at, name in enumerate(self.flow.variables)
                    if name in flow.bit and there[line] >> flow.bit[name] & 1)

    def leave_to_joins(self, good, gap_of):
        """The gap at the end of an arm, and that after the statement, are one
        place: nothing happens in between.  The later one stands for both."""
        for line, follower in self.followers(gap_of).items():
            both = good.get(line, 0) & good.get(follower, 0)
            if both:
                self.later[gap_of[line]] = gap_of[follower], both
        for gap_line, gap in gap_of.items():
            if gap in self.later and gap_line in good:
                good[gap_line] &= ~self.later[gap][1]

    def followers(self, gap_of):
        """{marker line: that of the marker which comes right after it}"""
        flow, found = self.flow, collections.defaultdict(set)
        for at, ins in enumerate(flow.ins):
            if ins.line not in gap_of or ins.op != "LOAD_GLOBAL":
                continue
            here, seen = at + 1, set()
            while flow.ins[here].op in NOTHING and here not in seen:
                seen.add(here)
                target = flow.ins[here].target
                here = here + 1 if target is None else flow.index[target]
            found[ins.line].add(
                flow.ins[here].line if flow.ins[here].op == "LOAD_GLOBAL"
                and flow.ins[here].line in gap_of else None)
        return {line: next(iter(lines)) for line, lines in found.items()
                if len(lines) == 1 and None not in lines
                and line not in lines}

    def place_of(self, gap, name):
        """The gap that stands for this one."""
        seen = set()
        while gap in self.later and gap not in seen:
            seen.add(gap)
            follower, bits = self.later[gap]
            if not bits >> self.flow.bit[name] & 1:
                break
            gap = follower
        return gap

    def good(self, flow, gap_of):
        if not any(ins.line in gap_of for ins in flow.ins):
            return {}
        back = Backward(flow)
        unbound = bytecode.MayUnbound(flow)
        again = Again(flow)
        plain = sum(1 << at for at, name in enumerate(flow.variables)
                    if name not in flow.cells)
        good = {}
        for at, ins in enumerate(flow.ins):
            if (ins.line not in gap_of or ins.op != "LOAD_GLOBAL"
                    or unbound.before[at] is None):
                continue
            here = (back.work[at] & ~back.live[at] & ~unbound.before[at])
            here &= plain
            if here:
                here &= ~again.returning(at, here)
            good[ins.line] = good.get(ins.line, back.everything) & here
        return good

    def allowed(self):
        flow = self.flow
        seen = collections.defaultdict(set)
        for ins in flow.ins:
            for action, var in ins.acts:
                seen[flow.variables[var]].add(action)
        plain = {name for name in seen if name not in flow.cells
                 and bytecode.DELETE not in seen[name]}
        read = {name for name in plain if bytecode.LOAD in seen[name]}
        return read, plain - read


class Result:
    """Counts and the missed pairs, of one file or of all."""

    def __init__(self):
        self.count = collections.Counter()
        self.misses = []

    def add(self, other):
        self.count += other.count
        self.misses += other.misses


def inserted_by_function(tree):
    """{(code name, first line): {local: gaps that got a del}}"""
    gap_of = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Delete) and hasattr(node, "gap"):
            for target in node.targets:
                gap_of[target.lineno] = node.gap
    found = {}
    for code in bytecode.code_objects(compiled(tree)):
        for ins in bytecode.Flow(code, pairing.INSERTED).ins:
            if ins.inserted and ins.op == "DELETE_FAST":
                name = code._varname_from_oparg(ins.arg)
                found.setdefault(key_of(code), {}).setdefault(
                    name, set()).add(gap_of[ins.line])
    return found


def compiled(tree, optimize=0):
    return compile(tree, "<measured>", "exec", dont_inherit=True,
                   optimize=optimize)


def key_of(code):
    return code.co_name, code.co_firstlineno


def measure(old, new, shown):
    """The Result for one file, given its old and new bytes."""
    result = Result()
    one, two, pairs, _ = pairing.pair(old, new)
    inserted = inserted_by_function(two)
    marked = gaps.Gaps(one, old)
    bare = {key_of(code): code
            for code in bytecode.code_objects(compiled(one, 1))}
    for code in bytecode.code_objects(compiled(one)):
        if code.co_flags & bytecode.CO_OPTIMIZED:
            function = Function(code, marked.at, bare.get(key_of(code)))
            count_function(function, inserted.get(key_of(code), {}),
                           marked, pairs, shown, result)
    return result


def count_function(function, inserted, marked, pairs, shown, result):
    count = result.count
    count["functions"] += 1
    for name, earliest in sorted(function.pairs.items()):
        got = {function.place_of(gap, name)
               for gap in inserted.get(name, set())}
        count["pairs"] += 1
        count["earliest gaps"] += len(earliest)
        count["earliest gaps taken"] += len(earliest & got)
        if got:
            count["found"] += 1
            if earliest & got:
                count["found early"] += 1
                continue
        gap = min(earliest, key=lambda gap: (gap[0], gap[2]))
        where = "%s:%s" % (shown, line_of(pairs, function, gap))
        result.misses.append((
            "late" if got else "missed",
            cause(function, name, marked.context[gap]), where,
            function.code.co_name, name))
    count["never read"] += len(function.unread)
    count["never read, deleted"] += len(function.unread & set(inserted))


def line_of(pairs, function, gap):
    owner = pairs.lines_of.get(gap[0])
    if owner is None:
        owner = pairs.lines_of.get(function.code.co_firstlineno)
    return "%s %s[%d]" % (owner, gap[1], gap[2])


def cause(function, name, context):
    """What is special about the place of a missed del, in a few words."""
    kind = ("parameter" if name in function.flow.arguments() else "local")
    words = [kind] + list(context[-2:])
    if function.code.co_flags & 0x2a0:
        words.append("generator or coroutine")
    return ", ".join(words)


def measure_file(old_path, new_path, shown):
    warnings.simplefilter("ignore")
    with open(old_path, "rb") as stream:
        old = stream.read()
    with open(new_path, "rb") as stream:
        new = stream.read()
    try:
        return measure(old, new, shown)
    except (SyntaxError, ValueError, RecursionError):
        result = Result()
        result.count["files not compiled"] += 1
        return result
    except pairing.Mismatch as error:
        result = Result()
        result.count["files not paired"] += 1
        print("%s: %s" % (shown, error), file=sys.stderr)
        return result


def python_pairs(old_root, new_root):
    if os.path.isfile(old_root):
        yield old_root, new_root, new_root
        return
    for folder, folders, names in os.walk(old_root):
        folders.sort()
        for name in sorted(names):
            old = os.path.join(folder, name)
            shown = os.path.relpath(old, old_root)
            new = os.path.join(new_root, shown)
            if name.endswith(".py") and os.path.isfile(new):
                yield old, new, shown


def measure_trees(old_root, new_root, jobs):
    total = Result()
    work = list(python_pairs(old_root, new_root))
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        for result in pool.map(measure_file, *zip(*work), chunksize=10):
            total.add(result)
    total.count["files"] = len(work)
    return total


def percent(part, whole):
    return 100.0 * part / max(whole, 1)


def report(total, show):
    count = total.count
    for state in ("missed", "late"):
        rows = [row for row in total.misses if row[0] == state]
        kinds = collections.Counter(row[1] for row in rows)
        for kind, times in kinds.most_common(show):
            print("%-6s %5d  %s" % (state, times, kind))
            for row in [row for row in rows if row[1] == kind][:3]:
                print("               %s: %s in %s" % (row[2], row[4], row[3]))
    for what in ("files", "files not compiled", "files not paired",
                 "functions", "never read", "never read, deleted"):
        print("%s: %d" % (what, count[what]))
    print("pairs: %d, with a del %d (%.2f %%), at an earliest gap %d "
          "(%.2f %%)" % (
              count["pairs"], count["found"],
              percent(count["found"], count["pairs"]), count["found early"],
              percent(count["found early"], count["pairs"])))
    print("earliest gaps: %d, with a del %d (%.2f %%)" % (
        count["earliest gaps"], count["earliest gaps taken"],
        percent(count["earliest gaps taken"], count["earliest gaps"])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-j", type=int, default=2, dest="jobs")
    parser.add_argument("--show", type=int, default=12)
    parser.add_argument("--misses", help="write every miss to this file")
    parser.add_argument("--least", type=float, nargs=2, default=(0, 0),
                        metavar=("FOUND", "EARLY"),
                        help="exit 1 below these percentages")
    parser.add_argument("old")
    parser.add_argument("new")
    args = parser.parse_args()
    total = measure_trees(args.old, args.new, args.jobs)
    report(total, args.show)
    if args.misses:
        with open(args.misses, "w") as stream:
            for row in sorted(total.misses):
                print("\t".join(row), file=stream)
    count = total.count
    good = (percent(count["found"], count["pairs"]) >= args.least[0]
            and percent(count["found early"], count["pairs"])
            >= args.least[1])
    sys.exit(0 if count["pairs"] and good else 1)


if __name__ == "__main__":
    main()
