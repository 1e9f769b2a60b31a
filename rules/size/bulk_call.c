/*
 * How large is the result of a call?  By the last part of the name of what is
 * called, by what the catalogue and the tree say of it.
 */
#include "rules/size/bulk_value.h"

#include "rules/summary.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MANY_TIMES = 10000, SURELY_MANY = 1000000, BYTES_PER_PIXEL = 3 };

static int32_t
many_times(const struct weigh *w)
{
    return w->growth->is_sure ? SURELY_MANY : MANY_TIMES;
}

enum maker_kind {
    MAKES_ITEMS,    /* as many items as the argument gives */
    PACKS_ITEMS,    /* the same, side by side: people do that with many */
    GIVES_ITEMS,    /* the same, one at a time, or how many they are */
    LENGTH,         /* a number: as many as there are in the argument */
    COUNTS,         /* so many times */
    JOINS_ITEMS,    /* the same, in a text; a line's worth if so separated */
    LIKE_RECEIVER,  /* about as large as what it is a method of */
    VIEWS_RECEIVER, /* gives the items of what it is a method of */
    TRIMS,          /* who trims what was read expects a line of it */
    LIKE_ARGUMENT,  /* another form of the argument: often a short message */
    LIKE_ANY,       /* as large as the largest that goes in */
    READS,          /* all there is, or a piece of the size that is given */
    HANDS_OVER,     /* given nothing, it waits for a job or a message */
    COLLECTS,       /* what a query finds */
    WRITTEN,        /* as much as some loop wrote to the receiver */
    MAKES_DATA,     /* whatever it is called on: data comes out */
    READS_FILE,     /* a text that a program has lying beside it, mostly */
    UNPACKS,        /* more than the argument */
    GIVES_ALL,      /* so much of it as is asked for, which is all */
    READS_SIZE,     /* as much as a number that was sent says */
    REDUCES,        /* a number */
    ANSWERS,        /* what a server says: a page of it */
    TALKS,          /* what a command says: a few lines, mostly */
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
    {"bytes", PACKS_ITEMS, true},
    {"bytearray", PACKS_ITEMS, true},
    {"tuple", MAKES_ITEMS, true},
    {"range", COUNTS, true},
    {"len", LENGTH, true},
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
    {"strip", TRIMS, false},
    {"rstrip", TRIMS, false},
    {"lstrip", TRIMS, false},
    {"expandtabs", LIKE_RECEIVER, false},
    {"copy", LIKE_RECEIVER, false},
    {"split", LIKE_RECEIVER, false},
    {"splitlines", LIKE_RECEIVER, false},
    {"items", VIEWS_RECEIVER, false},
    {"keys", VIEWS_RECEIVER, false},
    {"values", VIEWS_RECEIVER, false},
    {"astype", LIKE_RECEIVER, false},
    {"to_numpy", LIKE_RECEIVER, false},
    {"toarray", LIKE_RECEIVER, false},
    {"findall", LIKE_ANY, false},
    {"sub", LIKE_ANY, false},
    {"fit_transform", LIKE_ANY, false},
    {"transform", LIKE_ANY, false},
    {"encrypt", LIKE_ANY, false},
    {"solve", LIKE_ANY, false},
    {"decrypt", LIKE_ANY, false},
    {"loads", LIKE_ARGUMENT, false},
    {"dumps", LIKE_ARGUMENT, false},
    {"b64decode", LIKE_ARGUMENT, false},
    {"b64encode", LIKE_ARGUMENT, false},
    {"urlsafe_b64decode", LIKE_ARGUMENT, false},
    {"urlsafe_b64encode", LIKE_ARGUMENT, false},
    {"unhexlify", LIKE_ARGUMENT, false},
    {"hexlify", LIKE_ARGUMENT, false},
    {"deepcopy", LIKE_ARGUMENT, false},
    {"safe_load", TALKS, false},
    {"full_load", TALKS, false},
    {"fromstring", LIKE_ARGUMENT, false},
    {"parse", LIKE_ARGUMENT, false},
    {"XML", LIKE_ARGUMENT, false},
    {"read", READS, false},
    {"recv", HANDS_OVER, false},
    {"readlines", READS, false},
    {"get", HANDS_OVER, false},
    {"receive", HANDS_OVER, false},
    {"read_text", READS_FILE, false},
    {"read_bytes", MAKES_DATA, false},
    {"getvalue", WRITTEN, false},
    {"fetchall", COLLECTS, false},
    {"tolist", LIKE_RECEIVER, false},
    {"tobytes", MAKES_DATA, false},
    {"decompress", UNPACKS, false},
    {"readframes", GIVES_ALL, false},
    {"readexactly", READS_SIZE, false},
    {"toPandas", GIVES_ALL, false},
    {"compress", LIKE_ARGUMENT, false},
    {"render", TALKS, false},
    {"json", ANSWERS, false},
    {"DictReader", GIVES_ITEMS, false},
    {"reader", GIVES_ITEMS, false},
    {"sum", REDUCES, true},
    {"max", REDUCES, true},
    {"min", REDUCES, true},
    {"any", REDUCES, true},
    {"all", REDUCES, true},
    {"check_output", TALKS, false},
    {"communicate", TALKS, false},
    {"getoutput", TALKS, false},
};

static const struct maker *
maker_of(const struct weigh *w, const struct call *call)
{
    const struct meaning m = lore_mean(w->lu, lore_origin(w->lu, call->callee));
    const op_id from =
        operand_source(&w->lu->ops, lore_origin(w->lu, call->callee));
    struct text name = name_text(w->rf, m.name);
    const bool is_builtin =
        text_starts(name, TEXT("builtins.")) && call->receiver == NO_ID;

    if (from == NO_ID) {
        return NULL;
    }
    if (call->receiver != NO_ID) { /* METHOD, or ATTR: `read = f.read` */
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

/* `range(len(rows))`: as many as the rows. */
static int
of_extent(const struct weigh *w, op_id op, uint32_t depth)
{
    const struct call call = call_at(w->rf, w->lu, op);
    const struct maker *how = maker_of(w, &call);

    return how && how->kind == LENGTH && call.nargs == 1
               ? as_many_as(weigh_giver(w, call.argument[0], depth))
               : GATHERED;
}

/* A size that the function is given or has worked out: who knows how large.
 * What is kept in an attribute is the size of something that was set up. */
static int
of_times(const struct weigh *w, const struct call *call, uint32_t depth)
{
    const int counted = w->growth->is_sure ? IS_LIKELY : COUNTED;
    int weight = SMALL_FOR_SURE;

    for (uint32_t i = 0; i < call->nargs; i++) {
        const val_id v = call->argument[i];
        const var_id var = lore_loaded(w->lu, v);
        const op_id made = operand_source(&w->lu->ops, lore_origin(w->lu, v));
        const int given = weigh_value(w, v, depth);
        if (made != NO_ID && w->lu->unit->op[made].kind == OP_CONST) {
            weight = most(weight, literal_int(w->rf, w->lu, v) >= many_times(w)
                                      ? counted
                                      : SMALL_FOR_SURE);
        } else if (var != NO_ID && w->lu->unit->var[var].flags & VARF_PARAM) {
            weight =
                most(weight,
                     most(given, weigh_counted(w, sym_text(
                                     w->rf->an, w->lu->unit->var[var].name))));
        } else if (made != NO_ID && w->lu->unit->op[made].kind == OP_CALL) {
            weight = most(weight, of_extent(w, made, depth));
        } else {
            weight = most(weight, as_many_as(given));
        }
    }
    return weight;
}

/* As large as something of this weight, where that is mostly small. */
static int
if_likely(int weight)
{
    return weight >= IS_LIKELY ? weight : SMALL_FOR_SURE;
}

/* Does the name say that jobs or messages come from there? */
static bool
is_queue(const struct weigh *w, val_id v)
{
    static const char *const part[] = {"queue", "jobs", "inbox", "todo"};
    const struct text name = holder_name(w, v);

    for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
        if (text_find(name, text_of(part[i]), 0) < name.n) {
            return true;
        }
    }
    return text_eq(name, TEXT("q"));
}

/* What comes through a line comes in pieces. */
static bool
is_talk(const struct weigh *w, val_id v)
{
    static const char *const end[] = {"channel", "comm",   "conn",
                                      "connection", "parent", "pipe",
                                      "sock",    "socket", "stdin"};
    const struct text name = holder_name(w, v);

    for (size_t i = 0; i < sizeof end / sizeof *end; i++) {
        if (text_ends(name, text_of(end[i]))) {
            return true;
        }
    }
    return false;
}

/* Is it read from in every round, bit by bit? */
static bool
is_in_pieces(const struct weigh *w, const struct call *call)
{
    const struct cfg *cfg = &w->lu->unit->cfg;
    uint32_t loop = loop_around(cfg, w->lu->unit->op[call->op].at);
    const var_id v = lore_loaded(w->lu, call->receiver);
    const op_id store = v != NO_ID ? w->lu->store[v] : NO_ID;
    const op_id made = operand_source(&w->lu->ops, call->receiver);

    while (loop != NO_ID && cfg->block[cfg->loop[loop].head].first > call->op) {
        loop = cfg->loop[loop].parent; /* `for line in f.read()` */
    }
    if (loop == NO_ID || made == NO_ID) {
        return false;
    }
    switch ((enum op_kind)w->lu->unit->op[made].kind) {
    case OP_ATTR:
        return lore_loaded(w->lu, operand(&w->lu->ops, made, 0)) != NO_ID &&
               w->lu->unit
                       ->var[lore_loaded(w->lu, operand(&w->lu->ops, made, 0))]
                       .flags &
                   VARF_PARAM;
    case OP_LOAD:
        return v == NO_ID || (w->lu->unit->var[v].nbinds == 0) ||
               (store != NO_ID &&
                w->lu->unit->op[store].at < cfg->loop[loop].span.begin);
    default:
        return false;
    }
}

bool
gives_rows(const struct weigh *w, val_id v)
{
    const op_id made = operand_source(&w->lu->ops, lore_origin(w->lu, v));

    if (made == NO_ID || w->lu->unit->op[made].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(w->rf, w->lu, made);
    const struct text name = name_text(
        w->rf, lore_mean(w->lu, lore_origin(w->lu, call.callee)).name);

    return text_eq(name, TEXT("csv.reader")) ||
           text_eq(name, TEXT("csv.DictReader"));
}

/* Of the receiver and the arguments, if one of them is likely large. */
static int
largest_in(const struct weigh *w, const struct call *call, uint32_t depth)
{
    int weight = call->receiver != NO_ID ? weigh_value(w, call->receiver, depth)
                                         : SMALL_FOR_SURE;

    for (uint32_t i = 0; i < call->nargs; i++) {
        weight = most(weight, weigh_value(w, call->argument[i], depth));
    }
    return if_likely(weight);
}

/* The method that a value is a result of, or NO_ID. */
static op_id
method_behind(const struct weigh *w, val_id v)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, v);
    const op_id from = made != NO_ID && w->lu->unit->op[made].kind == OP_CALL
                           ? operand_source(o, operand(o, made, 0))
                           : NO_ID;

    return from != NO_ID && w->lu->unit->op[from].kind == OP_METHOD ? from
                                                                    : NO_ID;
}

bool
split_at_once(const struct weigh *w, val_id v)
{
    const struct operands *o = &w->lu->ops;
    const struct unit *u = w->lu->unit;
    const op_id made = operand_source(o, v);
    const op_id key = made != NO_ID && u->op[made].kind == OP_ITEM
                          ? operand_source(o, operand(o, made, 1))
                          : NO_ID;

    if (key != NO_ID && u->op[key].kind == OP_SLICE) {
        v = operand(o, made, 0);
    }
    const op_id splits = method_behind(w, v);
    const op_id reads =
        splits != NO_ID ? method_behind(w, operand(o, splits, 0)) : NO_ID;

    return reads != NO_ID &&
           text_starts(sym_text(w->rf->an, u->op[splits].arg), TEXT("split")) &&
           text_eq(sym_text(w->rf->an, u->op[reads].arg), TEXT("read"));
}

/* `await request.read()`: what came over a line. */
static bool
is_awaited(const struct weigh *w, const struct call *call)
{
    const op_id user =
        operand_only_user(&w->lu->ops, w->lu->ops.out[call->op]);

    return user != NO_ID && w->lu->unit->op[user].kind == OP_AWAIT;
}

static int
of_read(const struct weigh *w, const struct call *call, const struct meaning *m)
{
    if (is_awaited(w, call)) {
        return guess(w, HANDED_OVER);
    }
    if (call->nargs && m->flags & MEANS_LARGE) {
        return weigh_meaning(w, m); /* `archive.read(member)` */
    }
    if (call->nargs || is_setup(w, call->receiver) ||
        text_starts(holder_name(w, call->receiver), TEXT("std"))) {
        return ANYTHING;
    }
    const int weight = guess(w, most(READ_AS_DATA, weigh_meaning(w, m)));
    return is_talk(w, call->receiver) ? guess(w, HANDED_OVER)
           : is_in_pieces(w, call)    ? GATHERED
           : m->kind == VALUE_TEXT    ? as_text(w, least(weight, IS_LIKELY))
                                      : as_text(w, weight);
}

/* The last part of the name of what is called. */
static struct text
called_name(const struct weigh *w, const struct call *call)
{
    const op_id from = operand_source(&w->lu->ops, call->callee);
    const struct meaning m = lore_mean(w->lu, lore_origin(w->lu, call->callee));

    return from != NO_ID && w->lu->unit->op[from].kind == OP_METHOD
               ? sym_text(w->rf->an, w->lu->unit->op[from].arg)
               : name_last(name_text(w->rf, m.name));
}

/* `gzip.decompress(path.read_bytes())`: who packs a file has a large one.  A
 * name between the two makes it no smaller. */
static bool
is_packed_file(const struct weigh *w, val_id v)
{
    const op_id reads = method_behind(w, lore_origin(w->lu, v));

    return reads != NO_ID && text_starts(sym_text(w->rf->an,
                                                  w->lu->unit->op[reads].arg),
                                         TEXT("read"));
}

static int
weigh_like(const struct weigh *w, const struct call *call,
           const struct meaning *m, uint32_t depth)
{
    return if_likely(most(weigh_value(w, call->receiver, depth),
                          kind_is_plain(m->kind) ? 0 : weigh_meaning(w, m)));
}

static int
of_made(const struct weigh *w, const struct call *call, const struct maker *how,
        const struct meaning *m, uint32_t depth)
{
    const bool has_argument = call->nargs > call->nkeywords;
    const val_id first = has_argument ? call->argument[0] : NO_ID;
    const int given =
        has_argument ? weigh_giver(w, first, depth) : SMALL_FOR_SURE;

    switch ((enum maker_kind)how->kind) {
    case MAKES_ITEMS:
        return as_many_as(given) + (given == COUNTED && gives_rows(w, first));
    case PACKS_ITEMS:
        return given >= COUNTED ? most(given, IS_LIKELY) : as_many_as(given);
    case GIVES_ITEMS:
        return given;
    case LENGTH:
        return SMALL_FOR_SURE;
    case COUNTS:
        return of_times(w, call, depth);
    case JOINS_ITEMS:
        return joins_short(w, call) ? SMALL_FOR_SURE : as_many_as(given);
    case VIEWS_RECEIVER: /* texts, mostly, are the keys */
        return text_eq(called_name(w, call), TEXT("keys"))
                   ? guess(w, weigh_value(w, call->receiver, depth))
                   : weigh_value(w, call->receiver, depth);
    case LIKE_RECEIVER:
        if (split_at_once(w, w->lu->ops.out[call->op])) {
            return guess(w, as_text(w, COUNTED));
        }
        if (text_eq(called_name(w, call), TEXT("copy")) && !is_numbers(m)) {
            return guess(w, weigh_like(w, call, m, depth)); /* same items */
        }
        return weigh_like(w, call, m, depth);
    case TRIMS:
        return least(GATHERED, weigh_value(w, call->receiver, depth));
    case LIKE_ARGUMENT:
        return most(given, ANYTHING);
    case LIKE_ANY:
        return most(largest_in(w, call, depth), weigh_meaning(w, m));
    case READS:
        return of_read(w, call, m);
    case HANDS_OVER:
        return !has_argument && is_queue(w, call->receiver)
                   ? guess(w, HANDED_OVER)
                   : weigh_meaning(w, m);
    case MAKES_DATA:
        return has_argument || is_setup(w, call->receiver)
                   ? GATHERED
                   : guess(w, as_text(w, most(READ_AS_DATA,
                                              weigh_meaning(w, m))));
    case READS_FILE: /* `read_text(name)` is of a package */
        return has_argument || is_setup(w, call->receiver)
                   ? GATHERED
                   : guess(w, as_text(w, HANDED_OVER));
    case UNPACKS:
        return given >= IS_LIKELY || is_packed_file(w, first)
                   ? as_text(w, IS_LARGE)
                   : GATHERED;
    case GIVES_ALL:
        return as_block(w, as_read(w, most(READ_AS_DATA,
                                           weigh_meaning(w, m))));
    case READS_SIZE:
        return literal_int(w->rf, w->lu, first) >= 0 ? SMALL_FOR_SURE
                                                     : guess(w, HANDED_OVER);
    case WRITTEN:
        return most(GATHERED, weigh_value(w, call->receiver, depth));
    case COLLECTS:
        return guess(w, COUNTED);
    case REDUCES:
        return call->nargs > 1 || call->nkeywords ? weigh_meaning(w, m)
                                                  : SMALL_FOR_SURE;
    case ANSWERS:
        return guess(w, FETCHED);
    case TALKS:
        return GATHERED;
    }
    return ANYTHING;
}

/* What a function of the tree was seen to return; NULL if it is none. */
static const struct summary_function *
tree_function(const struct weigh *w, const struct call *call)
{
    const struct meaning callee =
        lore_mean(w->lu, lore_origin(w->lu, call->callee));
    const struct summary_function *f =
        project_function(w->rf->project, name_text(w->rf, callee.name));

    return f && !f->is_decorated ? f : NULL;
}

static int
result_weight(const struct weigh *w, const struct summary_function *f)
{
    return !w->growth || !w->growth->is_sure ? f->result.weight
           : w->growth->is_counted           ? f->result.counted
                                             : f->result.sure;
}

/* As large as what it returns; what is no block of numbers, or is as large as
 * only what is read, was read somewhere.  In a library what it computes is as
 * large as what the user has. */
static int
of_result(const struct weigh *w, const struct summary_function *f,
          const struct meaning *m)
{
    const bool is_block = m->kind == VALUE_ARRAY || m->kind == VALUE_TENSOR ||
                          m->kind == VALUE_IMAGE;

    const int weight = result_weight(w, f);

    if (w->growth && w->growth->is_library &&
        (weight < IS_LARGE || !is_numbers(m))) {
        return least(weight, GATHERED);
    }
    return is_block && weight < IS_LARGE ? weight : as_read(w, weight);
}

bool
call_looks_up(const struct weigh *w, op_id op)
{
    static const char *const lookup[] = {
        "add", "get", "getattr", "pop", "popleft", "setdefault", "next"};
    const struct call call = call_at(w->rf, w->lu, op);
    const struct text name = called_name(w, &call);

    return text_among(name, lookup, sizeof lookup / sizeof *lookup) ||
           (call.receiver != NO_ID && call.nargs == 0 &&
            text_starts(name, TEXT("get_"))); /* what is there */
}

bool
call_makes_tiny(const struct weigh *w, op_id op)
{
    static const char *const cutter[] = {"crop", "imcrop"};
    const struct call call = call_at(w->rf, w->lu, op);
    const struct text name = called_name(w, &call);

    return name_is_tiny(name) ||
           text_among(name, cutter, sizeof cutter / sizeof *cutter);
}

bool
reads_settings(const struct weigh *w, const struct call *call)
{
    static const char *const reader[] = {
        "ast",      "configparser", "jinja2", "libcst",  "pyyaml", "symtable",
        "tokenize", "toml",         "tomli",  "tomllib", "yaml"};
    const struct text by = name_top(name_text(
        w->rf, lore_mean(w->lu, lore_origin(w->lu, call->callee)).name));

    return text_among(by, reader, sizeof reader / sizeof *reader);
}

/* What the libraries for numbers return, one by one or several at once. */
static bool
may_be_numbers(const struct meaning *m)
{
    return m->kind == VALUE_UNKNOWN || m->kind == VALUE_TUPLE ||
           m->kind == VALUE_LIST || m->kind == VALUE_DICT;
}

/* `Image.new(mode, (4096, 4096))`: what the numbers say, in bytes; 0: nothing.
 */
static double
image_bytes(const struct weigh *w, const struct call *call)
{
    const struct operands *o = &w->lu->ops;

    for (uint32_t i = 0; i < call->nargs; i++) {
        const op_id made = operand_source(o, call->argument[i]);
        if (made == NO_ID || w->lu->unit->op[made].kind != OP_TUPLE ||
            operand_count(o, made) != 2) {
            continue;
        }
        const int32_t width = literal_int(w->rf, w->lu, operand(o, made, 0));
        const int32_t height = literal_int(w->rf, w->lu, operand(o, made, 1));
        return width > 0 && height > 0
                   ? (double)width * height * BYTES_PER_PIXEL
                   : 0;
    }
    return 0;
}

/* `fetch(1000)`: so many at once. */
static bool
takes_number(const struct weigh *w, const struct call *call)
{
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (lore_mean(w->lu, call->argument[i]).kind == VALUE_SCALAR) {
            return true;
        }
    }
    return false;
}

int
weigh_call(const struct weigh *w, op_id op, const struct meaning *m,
           uint32_t depth)
{
    const struct call call = call_at(w->rf, w->lu, op);
    const op_id callee = operand_source(&w->lu->ops, call.callee);
    const struct maker *how = maker_of(w, &call);
    const struct summary_function *f = tree_function(w, &call);

    if (m->flags & MEANS_HUGE) {
        return IS_LARGE;
    }
    if (callee != NO_ID && w->lu->unit->op[callee].kind == OP_FUNCTION) {
        const enum unit_kind made =
            w->rf->an->unit[w->lu->unit->op[callee].arg].kind;
        if (made == UNIT_COMPREHENSION || made == UNIT_GENERATOR) {
            return as_many_as(
                weigh_giver(w, call.nargs ? call.argument[0] : NO_ID, depth));
        }
        return ANYTHING;
    }
    if (reads_settings(w, &call) || loads_setup(w, &call, m) ||
        call_makes_tiny(w, op)) {
        return GATHERED;
    }
    if (m->kind == VALUE_IMAGE && image_bytes(w, &call) >= many_bytes(w)) {
        return BULK_WRITTEN;
    }
    if (m->kind == VALUE_IMAGE && call.receiver != NO_ID &&
        lore_mean(w->lu, call.receiver).kind == VALUE_IMAGE) {
        return least(weigh_meaning(w, m), weigh_value(w, call.receiver, depth));
    }
    if (call.nargs && is_talk(w, call.argument[0]) &&
        text_eq(called_name(w, &call), TEXT("load"))) {
        return GATHERED; /* what the other process sends */
    }
    if (packs_second(w, &call)) {
        return weigh_packed(w, &call, depth);
    }
    if (reads_block(w, &call, called_name(w, &call))) {
        return as_read(w, as_block(w, IS_LARGE));
    }
    if (is_numbers(m) ||
        (m->flags & MEANS_LARGE && !how && may_be_numbers(m))) {
        return f && result_weight(w, f)
                   ? of_result(w, f, m)
                   : weigh_numbers(w, &call, called_name(w, &call), depth);
    }
    if (how) {
        return of_made(w, &call, how, m, depth);
    }
    if (!m->kind && name_reads_data(called_name(w, &call)) &&
        !takes_number(w, &call)) {
        return as_text(w, most(guess(w, FETCHED), f ? result_weight(w, f) : 0));
    }
    if (f) { /* what it does says more than that texts may be large */
        struct meaning kind = *m;
        kind.flags &= (uint16_t)~MEANS_LARGE;
        return result_weight(w, f) >= COUNTED &&
                       name_reads_data(called_name(w, &call))
                   ? as_text(w, most(result_weight(w, f),
                                     guess(w, IS_LIKELY))) /* all */
                   : most(of_result(w, f, m), weigh_meaning(w, &kind));
    }
    return m->kind == VALUE_PLAIN && m->flags & MEANS_LARGE
               ? guess(w, as_text(w, weigh_reply(w)))
               : weigh_meaning(w, m);
}

/* Do all of them look alike, whatever there is in front? */
static bool
gives_alike(struct text name)
{
    static const char *const alike[] = {
        "array_split", "broadcast_arrays", "gradient", "hsplit",
        "meshgrid",    "train_test_split", "vsplit",
    };

    return text_among(name, alike, sizeof alike / sizeof *alike);
}

int
weigh_unpacked(const struct weigh *w, op_id unpack, val_id v,
               const struct meaning *m, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const val_id whole = operand(o, unpack, 0);
    const op_id made = operand_source(o, whole);

    if (made == NO_ID || w->lu->unit->op[made].kind != OP_CALL ||
        m->kind == VALUE_SCALAR || m->kind == VALUE_TEXT) {
        return weigh_meaning(w, m);
    }
    const struct call call = call_at(w->rf, w->lu, made);
    const struct summary_function *f = tree_function(w, &call);
    const uint32_t place = /* from the left: `audio, rate = load(path)` */
        w->lu->unit->op[unpack].arg - 1 - o->val[v].slot;
    int weight = SMALL_FOR_SURE;

    if (f) {
        const uint8_t *item =
            w->growth->is_sure ? f->item_sure : f->item_weight;
        weight = place < FIRST_RESULTS ? as_block(w, item[place]) : 0;
    } else if (gives_alike(called_name(w, &call))) {
        weight = largest_in(w, &call, depth);
    } else if (place == 0 && lore_mean(w->lu, whole).flags & MEANS_LARGE) {
        weight = weigh_value(w, whole, depth);
    }
    return most(weight, weigh_meaning(w, m));
}
