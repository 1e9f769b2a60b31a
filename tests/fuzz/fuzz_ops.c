/*
 * fuzz_ops - any bytes as decisions of a generator that writes op streams:
 * each is shaped as the table of ops says (depth, regions, what lies where),
 * but no source has them.  They replace the bodies of the functions of a small
 * program, which the machine then runs; debug builds hold the operand stack to
 * the depth of each op and check the whole heap before it.
 */
#include "tests/fuzz/fuzz.h"

#include "runtime-model/runtime_model.h"

#include <assert.h>
#include <string.h>

enum { OPS_MAX = 3000, BLOCKS_MAX = 600, REGIONS_MAX = 60, DEEPEST = 5 };

/* Where names, constants and operators come from, and who calls the streams. */
static const char program[] =
    "import gc, sys, _model as weakref\n"
    "class Node:\n"
    "    kinds = ()\n"
    "    def __init__(self, name='node', *rest, **named):\n"
    "        self.name, self.link, self.rest = name, None, rest\n"
    "    def __del__(self):\n"
    "        saved.append(self.name)\n"
    "    def __enter__(self):\n"
    "        return self\n"
    "    def __exit__(self, *info):\n"
    "        return self.link is None\n"
    "    def __call__(self, *args, **named):\n"
    "        return args\n"
    "    def __getitem__(self, key):\n"
    "        return self.rest[key]\n"
    "    def __iter__(self):\n"
    "        return iter(self.rest)\n"
    "    def __add__(self, other):\n"
    "        return Node(other)\n"
    "class Slim:\n"
    "    __slots__ = ('link', '__weakref__')\n"
    "saved = []\n"
    "def target(a, b, c=None, *rest, key='k', **named):\n"
    "    d = [a, b, 1, 2.5, 'text', b'bytes', None, True, (), -7, 10 ** 20]\n"
    "    e = {a: b}; g = {1, 2}; h = d[0:2]; i = a.name, b.link, c.rest\n"
    "    a.append(1); a.pop(); b.extend(h); e.get(1); g.add(2); e.update(e)\n"
    "    e.items(); a.clear(); a.copy(); 'x'.join(h); a.link = a; del a.link\n"
    "    h = Node(key=1, name=2); weakref.ref(a); gc.collect(); len(d, *h)\n"
    "    iter(a); next(b); print; isinstance(a, Slim); sys.getrefcount(a)\n"
    "    list(a); dict(key=b); str(c); a + b; a - b; a * b; a / b; a // b\n"
    "    a % b; a ** b; a << b; a >> b; a & b; a | b; a ^ b; a @ b; -a; +a\n"
    "    ~a; not a; a < b; a <= b; a == b; a != b; a > b; a >= b; a in b\n"
    "    a not in b; a is b; a is not b; a += b; a -= b; a *= b; a |= b\n"
    "    f'{a!r:>5}{b}'; f = lambda x: (a, x); k = lambda: b\n"
    "    raise ValueError(a) from KeyError\n"
    "def stepped(a, b, c=None):\n"
    "    d = yield a\n"
    "    e = yield from b\n"
    "    g = lambda: c\n"
    "    return d, e, g\n"
    "def plain(a, b, c=None):\n"
    "    d = e = g = h = a\n"
    "    return b\n"
    "def values():\n"
    "    one = Node('one', 1, 2)\n"
    "    one.link = one\n"
    "    yield one, [one, 1]\n"
    "    yield {'a': 1}, Slim()\n"
    "    yield [3, 1, 2], 'text'\n"
    "    yield Node, ValueError\n"
    "    yield stepped(1, [2, 3]), (1, 2)\n"
    "for f in target, plain, stepped:\n"
    "    for a, b in values():\n"
    "        try:\n"
    "            r = f(a, b)\n"
    "            if f is stepped:\n"
    "                next(r); r.send(a); r.throw(KeyError); r.close()\n"
    "        except BaseException as error:\n"
    "            saved.append(error)\n"
    "    del saved[:]\n"
    "gc.collect()\n";

struct writer {
    struct arena *a;
    const struct analysis *an;
    const struct unit *unit;
    const uint8_t *data;
    size_t size;
    struct op op[OPS_MAX];
    uint32_t nops;
    struct block block[BLOCKS_MAX];
    uint32_t nblocks, now; /* `now`: the block that gets ops */
    struct region region[REGIONS_MAX];
    uint32_t nregions, in;
    uint32_t depth, nesting;
    uint32_t order[BLOCKS_MAX], nplaced;
};

/* ---- decisions ------------------------------------------------------- */

static uint32_t
pick(struct writer *w, uint32_t n)
{
    if (w->size == 0 || n == 0) {
        return 0;
    }
    w->size--;
    return *w->data++ % n;
}

static bool
is_full(const struct writer *w)
{
    return w->nops + 200 > OPS_MAX || w->nblocks + 40 > BLOCKS_MAX ||
           w->nregions + 8 > REGIONS_MAX || w->size == 0;
}

/* An op of this kind that the program has, as a pattern for arg and extra. */
static struct op
pattern(struct writer *w, enum op_kind kind)
{
    uint32_t n = 0, which = pick(w, 256);
    struct op found = {.kind = kind, .extra = NO_ID};

    for (int round = 0; round < 2; round++) {
        for (uint32_t u = 0; u < w->an->nunits; u++) {
            const struct unit *unit = &w->an->unit[u];
            for (uint32_t i = 0; i < unit->nops; i++) {
                if (unit->op[i].kind == kind && n++ == which) {
                    return unit->op[i];
                }
            }
        }
        if (n == 0) {
            return found;
        }
        which %= n;
        n = 0;
    }
    return found;
}

/* ---- ops and blocks -------------------------------------------------- */

static uint32_t
block_new(struct writer *w)
{
    assert(w->nblocks < BLOCKS_MAX);
    w->block[w->nblocks] =
        (struct block){.next = NO_ID, .depth = NO_ID, .rpo = NO_ID};
    return w->nblocks++;
}

/* Go on with block `b`; the one before falls into it unless it has ended. */
static void
place(struct writer *w, uint32_t b, bool falls)
{
    w->block[w->now].end = w->nops;
    if (falls) {
        w->block[w->now].next = b;
    }
    w->block[b].first = w->block[b].end = w->nops;
    w->block[b].region = w->in;
    w->block[b].depth = w->depth;
    w->block[b].rpo = b;
    w->order[w->nplaced++] = b;
    w->now = b;
}

static void
emit(struct writer *w, enum op_kind kind, uint32_t arg, uint32_t extra)
{
    struct op op = {.kind = kind,
                    .region = (uint16_t)w->in,
                    .arg = arg,
                    .at = w->unit->span.begin,
                    .extra = extra};
    struct op_stack s = op_stack(&op);

    assert(w->nops < OPS_MAX && w->depth >= s.pops);
    w->op[w->nops++] = op;
    w->depth += s.pushes - s.pops;
}

static void
simple(struct writer *w, enum op_kind kind)
{
    emit(w, kind, 0, NO_ID);
}

/* An op that jumps ends its block; what follows is a new one. */
static void
jump(struct writer *w, enum op_kind kind, uint32_t to)
{
    emit(w, kind, to, NO_ID);
    place(w, block_new(w), kind != OP_JUMP);
}

/* ---- expressions: one value more ------------------------------------- */

static void expression(struct writer *w);

static void
several(struct writer *w, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        expression(w);
    }
}

static uint32_t
variable(struct writer *w)
{
    return pick(w, w->unit->nvars);
}

static void
leaf(struct writer *w)
{
    if (pick(w, 3) && w->unit->nvars) {
        emit(w, OP_LOAD, variable(w), NO_ID);
        return;
    }
    emit(w, OP_CONST, pattern(w, OP_CONST).arg, NO_ID);
}

static void
write_call(struct writer *w)
{
    struct op like = pattern(w, OP_CALL);

    if (pick(w, 2)) {
        expression(w);
        emit(w, OP_METHOD, pattern(w, OP_METHOD).arg, NO_ID);
    } else {
        expression(w);
        simple(w, OP_NULL);
    }
    several(w, like.arg);
    emit(w, OP_CALL, like.arg, like.extra);
}

static void
write_call_star(struct writer *w)
{
    uint32_t has_dict = pick(w, 2);

    expression(w);
    simple(w, OP_NULL);
    expression(w);
    if (has_dict) {
        expression(w);
    }
    emit(w, OP_CALL_STAR, has_dict, NO_ID);
}

/* A display that grows: its parts come one by one. */
static void
write_gathered(struct writer *w)
{
    static const struct {
        enum op_kind start, one, all;
        uint32_t n;
    } rows[] = {{OP_LIST, OP_LIST_APPEND, OP_LIST_EXTEND, 1},
                {OP_SET, OP_SET_ADD, OP_SET_UPDATE, 1},
                {OP_DICT, OP_DICT_SET, OP_DICT_UPDATE, 2}};
    uint32_t r = pick(w, 3);

    emit(w, rows[r].start, 0, NO_ID);
    for (uint32_t i = pick(w, 4); i > 0; i--) {
        bool is_one = pick(w, 2);
        several(w, is_one ? rows[r].n : 1);
        emit(w, is_one ? rows[r].one : rows[r].all, 1, NO_ID);
    }
    if (r == 0 && pick(w, 2)) {
        simple(w, OP_LIST_TO_TUPLE);
    }
}

static void
write_display(struct writer *w)
{
    static const enum op_kind kind[] = {OP_LIST, OP_TUPLE, OP_SET, OP_DICT,
                                        OP_SLICE};
    enum op_kind k = kind[pick(w, 5)];
    uint32_t n = k == OP_SLICE ? 2 + pick(w, 2) : pick(w, 4);

    several(w, k == OP_DICT ? 2 * n : n);
    emit(w, k, n, NO_ID);
}

static void
write_text(struct writer *w)
{
    uint32_t n = 1 + pick(w, 3);

    for (uint32_t i = 0; i < n; i++) {
        expression(w);
        emit(w, OP_FORMAT, pick(w, 4), 0);
    }
    emit(w, OP_JOIN, n, NO_ID);
}

/* A lambda of this function, with its closure. */
static void
write_function(struct writer *w)
{
    for (uint32_t u = 0; u < w->an->nunits; u++) {
        if (w->an->unit[u].kind == UNIT_LAMBDA &&
            w->an->unit[u].parent == (uint32_t)(w->unit - w->an->unit) &&
            (pick(w, 2) || u + 1 == w->an->nunits)) {
            emit(w, OP_FUNCTION, u, 0);
            return;
        }
    }
    leaf(w);
}

static void
write_choice(struct writer *w)
{
    uint32_t end = block_new(w);

    expression(w);
    jump(w, pick(w, 2) ? OP_KEEP_TRUE : OP_KEEP_FALSE, end);
    expression(w);
    place(w, end, true);
}

static void
write_shuffled(struct writer *w)
{
    uint32_t n = 2 + pick(w, 3);

    several(w, n);
    emit(w, OP_COPY, 1 + pick(w, n), NO_ID);
    emit(w, OP_SWAP, 2 + pick(w, n - 1), NO_ID);
    emit(w, OP_TUPLE, n + 1, NO_ID);
}

static void
write_operator(struct writer *w)
{
    static const enum op_kind kind[] = {OP_UNARY, OP_BINARY, OP_INPLACE,
                                        OP_COMPARE};
    struct op like = pattern(w, kind[pick(w, 4)]);

    several(w, like.kind == OP_UNARY ? 1 : 2);
    emit(w, like.kind, like.arg, like.extra);
}

static void
write_read(struct writer *w)
{
    if (pick(w, 2)) {
        expression(w);
        emit(w, OP_ATTR, pattern(w, OP_ATTR).arg, NO_ID);
        return;
    }
    several(w, 2);
    simple(w, OP_ITEM);
}

static void
write_suspension(struct writer *w)
{
    expression(w);
    if (w->unit->is_generator) {
        simple(w, pick(w, 2) ? OP_YIELD : OP_YIELD_FROM);
    }
}

static void
expression(struct writer *w)
{
    static void (*const write[])(struct writer *) = {
        leaf,           leaf,           write_call,       write_call_star,
        write_gathered, write_display,  write_text,       write_function,
        write_choice,   write_shuffled, write_operator,   write_operator,
        write_read,     write_read,     write_suspension, leaf,
    };

    if (w->nesting >= DEEPEST || is_full(w)) {
        leaf(w);
        return;
    }
    w->nesting++;
    write[pick(w, sizeof write / sizeof *write)](w);
    w->nesting--;
}

/* ---- statements: the depth stays ------------------------------------- */

static void suite(struct writer *w);

static void
write_store(struct writer *w)
{
    switch (pick(w, 6)) {
    case 0:
        several(w, 2);
        emit(w, OP_SET_ATTR, pattern(w, OP_SET_ATTR).arg, NO_ID);
        return;
    case 1:
        several(w, 3);
        simple(w, OP_SET_ITEM);
        return;
    case 2: {
        uint32_t n = 1 + pick(w, 3);
        expression(w);
        emit(w, OP_UNPACK, n, NO_ID);
        for (uint32_t i = 0; i < n; i++) {
            emit(w, OP_STORE, variable(w), NO_ID);
        }
        return;
    }
    case 3:
        expression(w);
        emit(w, OP_UNPACK_STAR, 1, 1);
        for (uint32_t i = 0; i < 3; i++) {
            emit(w, OP_STORE, variable(w), NO_ID);
        }
        return;
    default:
        expression(w);
        emit(w, OP_STORE, variable(w), NO_ID);
    }
}

static void
write_delete(struct writer *w)
{
    switch (pick(w, 4)) {
    case 0:
        expression(w);
        emit(w, OP_DEL_ATTR, pattern(w, OP_SET_ATTR).arg, NO_ID);
        return;
    case 1:
        several(w, 2);
        simple(w, OP_DEL_ITEM);
        return;
    case 2:
        emit(w, OP_UNBIND, variable(w), NO_ID);
        return;
    default:
        emit(w, OP_DELETE, variable(w), NO_ID);
    }
}

static void
write_branch(struct writer *w)
{
    static const enum op_kind kind[] = {OP_BRANCH_TRUE, OP_BRANCH_FALSE,
                                        OP_BRANCH_NONE};
    uint32_t other = block_new(w), end = block_new(w);

    expression(w);
    jump(w, kind[pick(w, 3)], other);
    suite(w);
    emit(w, OP_JUMP, end, NO_ID);
    place(w, other, false);
    suite(w);
    place(w, end, true);
}

static void
write_loop(struct writer *w)
{
    uint32_t head = block_new(w), end = block_new(w);

    expression(w);
    simple(w, OP_ITER);
    place(w, head, true);
    uint32_t depth = w->depth;

    jump(w, OP_NEXT, end);
    emit(w, OP_STORE, variable(w), NO_ID);
    suite(w);
    emit(w, OP_JUMP, head, NO_ID);
    w->depth = depth - 1; /* the iterator is gone */
    place(w, end, false);
}

/* Start a region whose handler comes at `depth`; the block is the handler. */
static uint32_t
protect(struct writer *w, uint32_t depth)
{
    uint32_t handler = block_new(w);

    w->region[w->nregions] =
        (struct region){.parent = w->in, .handler = handler, .depth = depth};
    w->in = w->nregions++;
    place(w, block_new(w), true);
    return handler;
}

static void
leave(struct writer *w)
{
    w->in = w->region[w->in].parent;
    place(w, block_new(w), true);
}

/* prev exc -> ; the exception goes on. */
static void
raise_again(struct writer *w)
{
    emit(w, OP_SWAP, 2, NO_ID);
    simple(w, OP_POP_EXC);
    simple(w, OP_RERAISE);
}

/* The handler of a region in which `prev` lies on top of the stack. */
static void
clean_up(struct writer *w, uint32_t handler, uint32_t depth)
{
    w->depth = depth + 2; /* prev, and what was raised */
    place(w, handler, false);
    raise_again(w);
}

/* prev exc: compare, and swallow or raise again; control comes to `end`. */
static void
write_handler(struct writer *w, uint32_t depth, uint32_t end)
{
    uint32_t other = block_new(w), clean;

    simple(w, OP_PUSH_EXC);
    clean = protect(w, depth + 1);
    expression(w);
    simple(w, OP_MATCH_EXC);
    jump(w, OP_BRANCH_FALSE, other);
    suite(w);
    leave(w);
    simple(w, OP_POP);
    simple(w, OP_POP_EXC);
    emit(w, OP_JUMP, end, NO_ID);
    w->depth = depth + 2;
    place(w, other, false);
    raise_again(w);
    clean_up(w, clean, depth);
}

static void
write_try(struct writer *w)
{
    uint32_t depth = w->depth, end = block_new(w);
    uint32_t handler = protect(w, depth);

    suite(w);
    leave(w);
    emit(w, OP_JUMP, end, NO_ID);
    w->depth = depth + 1;
    place(w, handler, false);
    write_handler(w, depth, end);
    w->depth = depth;
    place(w, end, false);
}

static void
write_with(struct writer *w)
{
    uint32_t end = block_new(w), swallow = block_new(w), handler, clean;

    expression(w);
    simple(w, OP_ENTER);
    uint32_t depth = w->depth - 1; /* with the exit below */

    handler = protect(w, depth);
    emit(w, OP_STORE, variable(w), NO_ID);
    suite(w);
    leave(w);
    simple(w, OP_EXIT);
    simple(w, OP_POP);
    emit(w, OP_JUMP, end, NO_ID);
    w->depth = depth + 1;
    place(w, handler, false);
    simple(w, OP_PUSH_EXC);
    clean = protect(w, depth + 1);
    simple(w, OP_EXIT_RAISED);
    jump(w, OP_BRANCH_TRUE, swallow);
    leave(w);
    raise_again(w);
    w->depth = depth + 2;
    place(w, swallow, false);
    simple(w, OP_POP);
    simple(w, OP_POP_EXC);
    simple(w, OP_POP);
    emit(w, OP_JUMP, end, NO_ID);
    clean_up(w, clean, depth);
    w->depth = depth - 1;
    place(w, end, false);
}

static void
write_raise(struct writer *w)
{
    uint32_t n = pick(w, 3), depth = w->depth;

    if (pick(w, 2)) {
        return;
    }
    several(w, n);
    emit(w, OP_RAISE, n, NO_ID);
    w->depth = depth;
    place(w, block_new(w), false);
}

/* Not where something has to be given back first. */
static void
write_return(struct writer *w)
{
    if (w->depth || pick(w, 4)) {
        return;
    }
    uint32_t depth = w->depth;

    expression(w);
    simple(w, OP_RETURN);
    w->depth = depth;
    place(w, block_new(w), false);
}

static void
write_match(struct writer *w)
{
    static const enum op_kind kind[] = {OP_MATCH_SEQUENCE, OP_MATCH_MAPPING,
                                        OP_LENGTH};

    expression(w);
    simple(w, kind[pick(w, 3)]);
    simple(w, OP_POP);
    simple(w, OP_POP);
}

static void
write_pop(struct writer *w)
{
    expression(w);
    simple(w, OP_POP);
}

static void
suite(struct writer *w)
{
    static void (*const write[])(struct writer *) = {
        write_pop,    write_store,  write_store, write_delete,
        write_branch, write_loop,   write_try,   write_with,
        write_raise,  write_return, write_match, write_store,
    };

    if (w->nesting >= DEEPEST) {
        return;
    }
    w->nesting++;
    for (uint32_t n = 1 + pick(w, 5); n > 0 && !is_full(w); n--) {
        uint32_t depth = w->depth;
        write[pick(w, sizeof write / sizeof *write)](w);
        assert(w->depth == depth);
        (void)depth;
    }
    w->nesting--;
}

/* ---- a unit ---------------------------------------------------------- */

/* Replace what the unit does. */
static void
write_unit(struct arena *a, struct writer *w, struct unit *unit)
{
    w->nops = w->nblocks = w->nplaced = w->depth = w->in = w->nesting = 0;
    w->nregions = 1;
    w->region[0] = (struct region){0};
    w->now = block_new(w);
    place(w, w->now, false);
    for (int i = 0; i < 40 && !is_full(w); i++) {
        suite(w);
    }
    leaf(w);
    simple(w, OP_RETURN);
    w->block[w->now].end = w->nops;
    struct op *op = arena_array(a, struct op, w->nops);
    struct block *block = arena_array(a, struct block, w->nblocks);
    struct region *region = arena_array(a, struct region, w->nregions);

    memcpy(op, w->op, w->nops * sizeof *op);
    memcpy(block, w->block, w->nblocks * sizeof *block);
    memcpy(region, w->region, w->nregions * sizeof *region);
    unit->op = op;
    unit->nops = w->nops;
    unit->cfg.block = block;
    unit->cfg.nblocks = w->nblocks;
    unit->cfg.region = region;
    unit->cfg.nregions = w->nregions;
}

static bool
is_target(const struct analysis *an, const struct unit *unit)
{
    struct text name = sym_text(an, unit->name);

    return unit->kind == UNIT_FUNCTION &&
           (text_eq(name, TEXT("target")) || text_eq(name, TEXT("plain")) ||
            text_eq(name, TEXT("stepped")));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int version[] = {308, 310, 311, 312, 313, 314};
    struct arena file = {0}, scratch = {0};
    struct intern names = {.arena = &file};
    struct writer *w = arena_new(&file, struct writer);
    /* objects checked an op: all of them is slow, so not with each input */
    static const uint32_t check[] = {20, 50, 200, 20000};
    struct model_options options = {.work = 300000};

    w->data = data;
    w->size = size;
    options.version = version[pick(w, sizeof version / sizeof *version)];
    options.check = check[pick(w, sizeof check / sizeof *check)];
    struct analyze_options how = {.target = options.version,
                                  .frontend = frontend_open(&file)};
    struct source source =
        source_open(&file, TEXT("fuzz.py"), text_of(program), NULL);
    struct analysis *an = analyze(&file, &scratch, &source, &names, &how);
    struct unit *unit = arena_array(&file, struct unit, an->nunits);

    assert(an->bail == BAIL_NONE);
    memcpy(unit, an->unit, an->nunits * sizeof *unit);
    w->an = an;
    for (uint32_t u = 0; u < an->nunits; u++) {
        if (is_target(an, &an->unit[u])) {
            w->unit = &an->unit[u];
            write_unit(&file, w, &unit[u]);
        }
    }
    struct analysis changed = *an;

    changed.unit = unit;
    struct model_result r = model_run(&file, &scratch, &changed, &options);

    assert(r.is_cut || r.live_objects == 0);
    (void)r;
    arena_release(&scratch);
    arena_release(&file);
    return 0;
}
