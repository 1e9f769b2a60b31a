#include "rules/bulk.h"

#include "rules/call.h"
#include "rules/literal.h"
#include "rules/names.h"
#include "rules/summary.h"

enum { DEEPEST = 6 }; /* values that a value was made of */

/*
 * The weights.  A value collects signs; IS_LIKELY and IS_LARGE say from where
 * on it counts as one or the other.  They are chosen so that one strong sign
 * will do, or two or three weak ones: most containers that a program builds
 * have a dozen items, so that to be built in a loop is not enough.
 */
enum {
    SMALL_FOR_SURE = 0,
    ANYTHING = 1,       /* the result of some call */
    GATHERED = 2,       /* by a comprehension or a loop over anything */
    DATA_NAME = 2,      /* people call it data, rows, image, ... */
    HOLDS_PARTS = 1,    /* what is gathered are lists, dicts or tuples */
    GATHERED_TWICE = 1, /* in a loop inside a loop */
    GONE_THROUGH = 1,   /* the result of a call that a loop goes through */
    ON_A_BRANCH = -2,   /* its dels take a line in each arm */
    IS_LIKELY = 4,
    HANDED_OVER = 3,      /* by a queue or a socket: somebody's data */
    READ_AS_DATA = 4,     /* by `.read()` and the like of whatever it may be */
    IS_LARGE = BULK_SURE, /* the catalogue says so */
    STAGE = 1, /* a function of the tree gathered and returned them */
};

struct weigh {
    struct rules_file *rf;
    const struct unit_lore *lu;
    const struct growth *growth;
};

/* ---- by kind ----------------------------------------------------------- */

/* What is known from the kind alone; what is not listed is small.  Text is
 * mostly a name or a line unless something says otherwise, and a tuple has as
 * many items as its display. */
static const uint8_t kind_weight[VALUE_COUNT] = {
    [VALUE_UNKNOWN] = ANYTHING, [VALUE_BYTES] = ANYTHING,
    [VALUE_DATA] = ANYTHING,    [VALUE_LIST] = ANYTHING,
    [VALUE_DICT] = ANYTHING,    [VALUE_MAPPING] = ANYTHING,
    [VALUE_SET] = ANYTHING,     [VALUE_DEQUE] = ANYTHING,
    [VALUE_PLAIN] = ANYTHING,   [VALUE_RECORD] = ANYTHING,
    [VALUE_NATIVE] = ANYTHING,  [VALUE_EXCEPTION] = ANYTHING,
    [VALUE_BUFFER] = IS_LIKELY, [VALUE_ARRAY] = IS_LIKELY,
    [VALUE_FRAME] = IS_LIKELY,  [VALUE_TENSOR] = IS_LIKELY,
    [VALUE_IMAGE] = IS_LARGE,
};

static int
most(int a, int b)
{
    return a > b ? a : b;
}

/* As many items as there are in something of this weight. */
static int
as_many_as(int weight)
{
    return weight == ANYTHING ? GATHERED : weight;
}

/* Who gives items may give many. */
static int
of_giver(const struct meaning *m, int weight)
{
    return weight == SMALL_FOR_SURE &&
                   (m->kind == VALUE_GENERATOR || m->kind == VALUE_ITERATOR ||
                    m->kind == VALUE_FILE)
               ? ANYTHING
               : weight;
}

/* As large as something of this weight, where that is mostly small. */
static int
if_likely(int weight)
{
    return weight >= IS_LIKELY ? weight : SMALL_FOR_SURE;
}

/* An instance of a class of the tree is what its attributes are. */
static int
of_record(const struct weigh *w, const struct meaning *m)
{
    const struct summary_class *c =
        project_class(w->rf->project, name_text(w->rf, m->type));
    int weight = ANYTHING;

    for (uint32_t i = 0; c && i < c->nattrs; i++) {
        const struct meaning *held = &c->attr[i].mean.mean;
        weight =
            most(weight, held->flags & MEANS_LARGE ? IS_LIKELY
                                                   : kind_weight[held->kind]);
    }
    return weight;
}

static int
of_meaning(const struct weigh *w, const struct meaning *m)
{
    if (!(m->flags & MEANS_SEEN)) {
        return ANYTHING;
    }
    if (m->flags & (MEANS_SMALL | MEANS_HELD)) {
        return SMALL_FOR_SURE;
    }
    if (m->flags & MEANS_LARGE) {
        return IS_LARGE;
    }
    return m->kind == VALUE_RECORD ? of_record(w, m) : kind_weight[m->kind];
}

/* ---- by what made it --------------------------------------------------- */

enum maker_kind {
    MAKES_ITEMS,    /* as many items as the argument gives */
    GIVES_ITEMS,    /* the same, one at a time, or how many they are */
    JOINS_ITEMS,    /* the same, in a text; a line's worth if so separated */
    LIKE_RECEIVER,  /* about as large as what it is a method of */
    VIEWS_RECEIVER, /* gives the items of what it is a method of */
    LIKE_ARGUMENT,  /* another form of the argument: often a short message */
    READS,          /* all there is, or a piece of the size that is given */
    HANDS_OVER,     /* given nothing, it waits for a job or a message */
    MAKES_DATA,     /* whatever it is called on: data comes out */
    REDUCES,        /* a number, unless an axis is named */
};

/* By the last part of the name of what is called.  This comes before the
 * catalogue, which cannot look at the arguments. */
static const struct maker {
    const char *name;
    uint8_t kind;
    bool is_builtin; /* a function of Python itself, not an attribute */
} maker[] = {
    {"list", MAKES_ITEMS, true},
    {"set", MAKES_ITEMS, true},
    {"dict", MAKES_ITEMS, true},
    {"frozenset", MAKES_ITEMS, true},
    {"sorted", MAKES_ITEMS, true},
    {"bytes", MAKES_ITEMS, true},
    {"bytearray", MAKES_ITEMS, true},
    {"tuple", MAKES_ITEMS, true},
    {"array", MAKES_ITEMS, false},
    {"asarray", MAKES_ITEMS, false},
    {"tensor", MAKES_ITEMS, false},
    {"as_tensor", MAKES_ITEMS, false},
    {"arange", MAKES_ITEMS, false},
    {"linspace", MAKES_ITEMS, false},
    {"range", GIVES_ITEMS, true},
    {"len", GIVES_ITEMS, true},
    {"enumerate", GIVES_ITEMS, true},
    {"reversed", GIVES_ITEMS, true},
    {"zip", GIVES_ITEMS, true},
    {"filter", GIVES_ITEMS, true},
    {"iter", GIVES_ITEMS, true},
    {"join", JOINS_ITEMS, false},
    {"encode", LIKE_RECEIVER, false},
    {"decode", LIKE_RECEIVER, false},
    {"replace", LIKE_RECEIVER, false},
    {"translate", LIKE_RECEIVER, false},
    {"lower", LIKE_RECEIVER, false},
    {"upper", LIKE_RECEIVER, false},
    {"strip", LIKE_RECEIVER, false},
    {"rstrip", LIKE_RECEIVER, false},
    {"lstrip", LIKE_RECEIVER, false},
    {"expandtabs", LIKE_RECEIVER, false},
    {"copy", LIKE_RECEIVER, false},
    {"split", LIKE_RECEIVER, false},
    {"splitlines", LIKE_RECEIVER, false},
    {"items", VIEWS_RECEIVER, false},
    {"keys", VIEWS_RECEIVER, false},
    {"values", VIEWS_RECEIVER, false},
    {"loads", LIKE_ARGUMENT, false},
    {"dumps", LIKE_ARGUMENT, false},
    {"b64decode", LIKE_ARGUMENT, false},
    {"b64encode", LIKE_ARGUMENT, false},
    {"urlsafe_b64decode", LIKE_ARGUMENT, false},
    {"urlsafe_b64encode", LIKE_ARGUMENT, false},
    {"unhexlify", LIKE_ARGUMENT, false},
    {"hexlify", LIKE_ARGUMENT, false},
    {"deepcopy", LIKE_ARGUMENT, false},
    {"safe_load", LIKE_ARGUMENT, false},
    {"fromstring", LIKE_ARGUMENT, false},
    {"read", READS, false},
    {"recv", HANDS_OVER, false},
    {"readlines", READS, false},
    {"get", HANDS_OVER, false},
    {"receive", HANDS_OVER, false},
    {"read_text", MAKES_DATA, false},
    {"read_bytes", MAKES_DATA, false},
    {"getvalue", MAKES_DATA, false},
    {"fetchall", MAKES_DATA, false},
    {"tolist", MAKES_DATA, false},
    {"tobytes", MAKES_DATA, false},
    {"decompress", MAKES_DATA, false},
    {"sum", REDUCES, false},
    {"mean", REDUCES, false},
    {"max", REDUCES, false},
    {"min", REDUCES, false},
    {"any", REDUCES, false},
    {"all", REDUCES, false},
    {"std", REDUCES, false},
    {"var", REDUCES, false},
    {"prod", REDUCES, false},
    {"argmax", REDUCES, false},
    {"argmin", REDUCES, false},
    {"norm", REDUCES, false},
    {"item", REDUCES, false},
    {"count_nonzero", REDUCES, false},
};

static int of_value(const struct weigh *w, val_id v, uint32_t depth);

static const struct maker *
maker_of(const struct weigh *w, const struct call *call)
{
    const struct meaning m = lore_mean(w->lu, lore_origin(w->lu, call->callee));
    const op_id from = operand_source(&w->lu->ops, call->callee);
    struct text name = name_text(w->rf, m.name);
    const bool is_builtin =
        text_starts(name, TEXT("builtins.")) && call->receiver == NO_ID;

    if (from == NO_ID) {
        return NULL;
    }
    if (call->receiver != NO_ID && w->lu->unit->op[from].kind == OP_METHOD) {
        name = sym_text(w->rf->an, w->lu->unit->op[from].arg);
    } else if (!is_builtin) {
        return NULL;
    }
    for (size_t i = 0; i < sizeof maker / sizeof *maker; i++) {
        if (maker[i].is_builtin == is_builtin &&
            text_eq(name_last(name), text_of(maker[i].name))) {
            return &maker[i];
        }
    }
    return NULL;
}

/* ", " stands in messages and lines, "\n" and "" in documents. */
static bool
joins_short(const struct weigh *w, const struct call *call)
{
    const struct literal l = literal_text(w->rf, w->lu, call->receiver);

    return !l.is_known ||
           (l.text.n > 0 && text_find(l.text, TEXT("\n"), 0) >= l.text.n);
}

static int
of_made(const struct weigh *w, const struct call *call, const struct maker *how,
        const struct meaning *m, uint32_t depth)
{
    const bool has_argument = call->nargs > call->nkeywords;
    const val_id first = has_argument ? call->argument[0] : NO_ID;
    const struct meaning of = lore_mean(w->lu, first);
    const int given = has_argument ? of_giver(&of, of_value(w, first, depth))
                                   : SMALL_FOR_SURE;

    switch ((enum maker_kind)how->kind) {
    case MAKES_ITEMS:
        return as_many_as(given);
    case GIVES_ITEMS:
        return given;
    case JOINS_ITEMS:
        return joins_short(w, call) ? SMALL_FOR_SURE : as_many_as(given);
    case VIEWS_RECEIVER:
        return of_value(w, call->receiver, depth);
    case LIKE_RECEIVER:
        return if_likely(most(of_value(w, call->receiver, depth),
                              kind_is_plain(m->kind) ? 0 : of_meaning(w, m)));
    case LIKE_ARGUMENT:
        return most(given, ANYTHING);
    case READS:
        return has_argument ? ANYTHING : most(READ_AS_DATA, of_meaning(w, m));
    case HANDS_OVER:
        return call->nargs ? of_meaning(w, m) : HANDED_OVER;
    case MAKES_DATA:
        return most(READ_AS_DATA, of_meaning(w, m));
    case REDUCES:
        return call->nargs > 1 || call->nkeywords ? of_meaning(w, m)
                                                  : SMALL_FOR_SURE;
    }
    return ANYTHING;
}

/* Is it a display of more than one value? */
static bool
is_part(const struct weigh *w, val_id v)
{
    const op_id made = operand_source(&w->lu->ops, v);

    if (made == NO_ID) {
        return false;
    }
    switch ((enum op_kind)w->lu->unit->op[made].kind) {
    case OP_LIST:
    case OP_TUPLE:
    case OP_DICT:
    case OP_SET:
        return operand_count(&w->lu->ops, made) > 1;
    default:
        return false;
    }
}

/* As many items as an iterator gives. */
static int
of_iterated(const struct weigh *w, val_id iterator, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id iter = operand_source(o, iterator);

    if (iter == NO_ID || w->lu->unit->op[iter].kind != OP_ITER) {
        return as_many_as(ANYTHING);
    }
    const struct meaning of = lore_mean(w->lu, operand(o, iter, 0));
    return as_many_as(of_giver(&of, of_value(w, operand(o, iter, 0), depth)));
}

/* What a comprehension that was lowered here puts into its display. */
static int
of_built(const struct weigh *w, op_id made, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id append = w->growth->filled_at[made];
    const val_id iterator = o->out[made - 1]; /* ITER comes right before */
    const int weight = of_iterated(w, iterator, depth);

    return weight == GATHERED && is_part(w, operand(o, append, 1))
               ? GATHERED + HOLDS_PARTS
               : weight;
}

/* What a function of the tree was seen to return. */
static int
of_result(const struct weigh *w, const struct call *call)
{
    const struct meaning callee =
        lore_mean(w->lu, lore_origin(w->lu, call->callee));
    const struct summary_function *f =
        project_function(w->rf->project, name_text(w->rf, callee.name));

    return f && !f->is_decorated ? f->result.weight : SMALL_FOR_SURE;
}

static int
of_call(const struct weigh *w, op_id op, const struct meaning *m,
        uint32_t depth)
{
    const struct call call = call_at(w->rf, w->lu, op);
    const op_id callee = operand_source(&w->lu->ops, call.callee);
    const struct maker *how = maker_of(w, &call);

    if (callee != NO_ID && w->lu->unit->op[callee].kind == OP_FUNCTION) {
        const enum unit_kind made =
            w->rf->an->unit[w->lu->unit->op[callee].arg].kind;
        if (made == UNIT_COMPREHENSION) {
            return of_iterated(w, call.nargs ? call.argument[0] : NO_ID, depth);
        }
        return ANYTHING;
    }
    return how ? of_made(w, &call, how, m, depth)
               : most(of_meaning(w, m), of_result(w, &call));
}

/* The largest of what an op takes from operand `from` on. */
static int
of_operands(const struct weigh *w, op_id op, uint32_t depth)
{
    int weight = SMALL_FOR_SURE;

    for (uint32_t i = 0; i < operand_count(&w->lu->ops, op); i++) {
        weight = most(weight, of_value(w, operand(&w->lu->ops, op, i), depth));
    }
    return if_likely(weight);
}

/* ---- by its name ------------------------------------------------------- */

/* What people call data; the last word of a name counts. */
static bool
is_data_name(struct text name)
{
    static const char *const noun[] = {
        "archive",    "array",    "batch",  "batches",  "blob",      "body",
        "buf",        "buffer",   "chunks", "content",  "contents",  "corpus",
        "data",       "dataset",  "df",     "document", "documents", "dump",
        "embeddings", "features", "frame",  "frames",   "grid",      "html",
        "image",      "images",   "lines",  "logits",   "matrix",    "outputs",
        "pages",      "payload",  "pixels", "points",   "raw",       "records",
        "rows",       "samples",  "source", "table",    "text",      "tokens",
        "tree",       "vectors",  "xml",
    };
    uint32_t from = name.n;

    while (from > 0 && name.s[from - 1] != '_') {
        from--;
    }
    name = text_sub(name, from, name.n);
    for (size_t i = 0; i < sizeof noun / sizeof *noun; i++) {
        if (text_eq(name, text_of(noun[i]))) {
            return true;
        }
    }
    return false;
}

/* A name adds its weight once. */
static int
named(const struct weigh *w, var_id v, int weight)
{
    return weight > SMALL_FOR_SURE && weight < IS_LIKELY && v != NO_ID &&
                   is_data_name(sym_text(w->rf->an, w->lu->unit->var[v].name))
               ? weight + DATA_NAME
               : weight;
}

/* `[0] * n`: as many as n says. */
static int
of_repeated(const struct weigh *w, op_id op)
{
    const struct operands *o = &w->lu->ops;
    const struct meaning part = lore_mean(w->lu, operand(o, op, 0));
    const struct meaning times = lore_mean(w->lu, operand(o, op, 1));
    const op_id n = operand_source(o, operand(o, op, 1));

    if (w->lu->unit->op[op].arg != OPER_MUL || n == NO_ID ||
        w->lu->unit->op[n].kind == OP_CONST || times.kind == VALUE_TEXT ||
        kind_weight[part.kind] == SMALL_FOR_SURE ||
        part.kind == VALUE_UNKNOWN) {
        return SMALL_FOR_SURE;
    }
    return most(GATHERED, kind_weight[part.kind]);
}

static int
of_value(const struct weigh *w, val_id v, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const struct meaning m = lore_mean(w->lu, v);
    op_id op = operand_source(o, v);

    if (v == NO_ID || depth == 0) {
        return ANYTHING;
    }
    if (op == NO_ID) { /* either of two values */
        return most(of_value(w, o->val[v].left, depth - 1),
                    of_value(w, o->val[v].right, depth - 1));
    }
    if (m.flags & MEANS_HELD) {
        return SMALL_FOR_SURE;
    }
    switch ((enum op_kind)w->lu->unit->op[op].kind) {
    case OP_LOAD: {
        const struct var *loaded = &w->lu->unit->var[w->lu->unit->op[op].arg];
        const val_id stored = lore_origin(w->lu, v);
        const var_id var = lore_loaded(w->lu, v);
        if (m.kind == VALUE_DICT && loaded->flags & VARF_PARAM) {
            return SMALL_FOR_SURE; /* **kwargs */
        }
        if (!var_is_local(loaded) && loaded->kind != VAR_FREE &&
            kind_is_plain(m.kind)) {
            return SMALL_FOR_SURE; /* a table of the module */
        }
        return named(w, var,
                     most(var != NO_ID ? w->growth->weight[var] : 0,
                          stored != v ? of_value(w, stored, depth - 1)
                                      : of_meaning(w, &m)));
    }
    case OP_LIST:
    case OP_SET:
    case OP_DICT:
        return w->growth->filled_at[op] ? of_built(w, op, depth - 1)
                                        : of_operands(w, op, depth - 1);
    case OP_TUPLE:
    case OP_JOIN:
    case OP_FORMAT:
        return of_operands(w, op, depth - 1);
    case OP_BINARY:
    case OP_INPLACE:
        return most(of_operands(w, op, depth - 1),
                    most(of_repeated(w, op), of_meaning(w, &m)));
    case OP_CALL:
    case OP_CALL_STAR:
        return of_call(w, op, &m, depth - 1);
    case OP_AWAIT:
        return of_value(w, operand(o, op, 0), depth - 1);
    default:
        return of_meaning(w, &m);
    }
}

/* ---- by what goes into it ---------------------------------------------- */

/* What goes round in a loop: the weight of what it goes through. */
static int
of_loop(const struct weigh *w, const struct loop *loop)
{
    const struct unit *u = w->lu->unit;
    const op_id next = u->cfg.block[loop->head].first;

    return next < u->nops && u->op[next].kind == OP_NEXT
               ? of_iterated(w, operand(&w->lu->ops, next, 0), DEEPEST)
               : GATHERED;
}

/* The innermost loop around a place, or NO_ID.  Loops stand in source order,
 * each after the one around it. */
static uint32_t
loop_around(const struct cfg *cfg, uint32_t at)
{
    uint32_t low = 0, high = cfg->nloops;

    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (cfg->loop[middle].span.begin <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    uint32_t i = low > 0 ? low - 1 : NO_ID;
    while (i != NO_ID && at >= cfg->loop[i].span.end) {
        i = cfg->loop[i].parent;
    }
    return i;
}

/* Methods that put something into their receiver. */
static bool
puts_in(struct text method)
{
    static const char *const name[] = {
        "add",    "append", "appendleft", "extend",
        "insert", "update", "setdefault", "write",
    };

    for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
        if (text_eq(method, text_of(name[i]))) {
            return true;
        }
    }
    return false;
}

/* The variable that an op puts something into, or NO_ID; what it puts in. */
static var_id
filled_by(const struct weigh *w, op_id op, val_id *item)
{
    const struct operands *o = &w->lu->ops;
    const struct op *code = &w->lu->unit->op[op];
    op_id call;

    switch ((enum op_kind)code->kind) {
    case OP_SET_ITEM: /* v o k */
        *item = operand(o, op, 0);
        return lore_loaded(w->lu, operand(o, op, 1));
    case OP_METHOD:
        if (!puts_in(sym_text(w->rf->an, code->arg))) {
            return NO_ID;
        }
        call = o->out[op] != NO_ID ? o->user[o->out[op]] : NO_ID;
        *item = call != NO_ID ? operand(o, call, 2) : NO_ID;
        return lore_loaded(w->lu, operand(o, op, 0));
    default:
        return NO_ID;
    }
}

/* Is the variable's only binding before the loop? */
static bool
is_bound_before(const struct weigh *w, var_id v, const struct loop *loop)
{
    const op_id store = w->lu->store[v];

    return store != NO_ID && w->lu->unit->op[store].at < loop->span.begin;
}

static void
note_growth(const struct weigh *w, const int *loop_weight, op_id op)
{
    const struct growth *g = w->growth;
    const struct cfg *cfg = &w->lu->unit->cfg;
    val_id item = NO_ID;
    const var_id v = filled_by(w, op, &item);
    uint32_t i = v == NO_ID ? NO_ID : loop_around(cfg, w->lu->unit->op[op].at);

    while (i != NO_ID && loop_weight[i] == SMALL_FOR_SURE) {
        i = cfg->loop[i].parent;
    }
    if (i == NO_ID) {
        return;
    }
    const struct loop *loop = &cfg->loop[i];
    int weight = loop_weight[i];
    if (weight == GATHERED && is_part(w, item)) {
        weight += HOLDS_PARTS;
    }
    if (weight == GATHERED + HOLDS_PARTS && loop->parent != NO_ID &&
        is_bound_before(w, v, &cfg->loop[loop->parent])) {
        weight += GATHERED_TWICE;
    }
    if (weight > g->weight[v] || loop->span.begin + 1 > g->loop[v]) {
        g->weight[v] = most(weight, g->weight[v]);
        g->loop[v] = loop->span.begin + 1;
    }
}

/* Displays that comprehensions fill: they lie below an iterator. */
static void
note_built(const struct weigh *w, op_id op)
{
    const struct op *code = &w->lu->unit->op[op];
    const struct operands *o = &w->lu->ops;
    op_id made;

    switch ((enum op_kind)code->kind) {
    case OP_LIST_APPEND:
    case OP_SET_ADD:
    case OP_DICT_SET:
        made = code->arg > 1 ? operand_source(o, operand(o, op, 0)) : NO_ID;
        if (made != NO_ID && made > 0) {
            w->growth->filled_at[made] = op;
        }
        break;
    case OP_ITER: {
        const var_id v = lore_loaded(w->lu, operand(o, op, 0));
        if (v != NO_ID) {
            w->growth->is_iterated[v] = true;
        }
        break;
    }
    default:
        break;
    }
}

struct growth
growth_find(struct arena *a, struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    const struct growth growth = {
        .loop = arena_array(a, uint32_t, u->nvars + 1),
        .weight = arena_array(a, int, u->nvars + 1),
        .is_iterated = arena_array(a, bool, u->nvars + 1),
        .filled_at = arena_array(a, op_id, u->nops + 1),
    };
    const struct weigh w = {rf, lu, &growth};
    int *loop_weight = arena_array(a, int, u->cfg.nloops + 1);

    for (op_id op = 0; op < u->nops; op++) {
        note_built(&w, op);
    }
    /* Once more for loops that go through what other loops gathered. */
    for (uint32_t round = 0; round < 2 && u->cfg.nloops; round++) {
        for (uint32_t i = 0; i < u->cfg.nloops; i++) {
            loop_weight[i] = of_loop(&w, &u->cfg.loop[i]);
        }
        for (op_id op = 0; op < u->nops; op++) {
            note_growth(&w, loop_weight, op);
        }
    }
    return growth;
}

/* ---- all signs together ------------------------------------------------ */

static bool
is_result(const struct unit_lore *lu, op_id store)
{
    const op_id made = operand_source(&lu->ops, operand(&lu->ops, store, 0));

    return made != NO_ID && (lu->unit->op[made].kind == OP_CALL ||
                             lu->unit->op[made].kind == OP_CALL_STAR ||
                             lu->unit->op[made].kind == OP_AWAIT);
}

static int
weight_of(const struct weigh *w, const struct candidate *c,
          const struct meaning *m)
{
    const struct unit *u = w->lu->unit;
    const struct growth *g = w->growth;
    int weight = of_meaning(w, m);

    if (c->binding != NO_ID) {
        const uint32_t at = u->op[c->binding].at;
        const bool is_full = /* the gap comes after the loop that fills it */
            c->last_use != NO_ID &&
            u->op[c->last_use].at + 1 >= g->loop[c->var];
        weight = of_value(w, operand(&w->lu->ops, c->binding, 0), DEEPEST);
        if (at < g->loop[c->var] && is_full) {
            weight = most(weight, g->weight[c->var]);
        }
        if (weight == ANYTHING && g->is_iterated[c->var] &&
            is_result(w->lu, c->binding)) {
            weight += GONE_THROUGH;
        }
    }
    weight = named(w, c->var, weight);
    return c->shape == SHAPE_BRANCH ? weight + ON_A_BRANCH : weight;
}

int
bulk_of_result(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    const struct growth growth = growth_find(rf->scratch, rf, lu);
    const struct weigh w = {rf, lu, &growth};
    int weight = SMALL_FOR_SURE;

    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind == OP_RETURN &&
            operand(&lu->ops, op, 0) != NO_ID) {
            weight =
                most(weight, of_value(&w, operand(&lu->ops, op, 0), DEEPEST));
        }
    }
    arena_rewind(rf->scratch, mark);
    return weight == GATHERED + HOLDS_PARTS ? weight + STAGE
           : weight > ANYTHING              ? weight
                                            : SMALL_FOR_SURE;
}

int
bulk_of(struct rules_file *rf, const struct unit_lore *lu,
        const struct growth *growth, const struct candidate *c,
        struct meaning m)
{
    const struct weigh w = {rf, lu, growth};

    if (of_meaning(&w, &m) == SMALL_FOR_SURE && !kind_is_plain(m.kind)) {
        return 0;
    }
    const int weight = weight_of(&w, c, &m);
    return weight < 0 ? 0 : weight > BULK_SURE ? BULK_SURE : weight;
}
