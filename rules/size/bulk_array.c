/*
 * How large are arrays, tensors and frames?  As large as what they are
 * computed from, or as the numbers say that they are made with.
 */
#include "rules/size/bulk_value.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MANY_ITEMS = 10000, FEW_STEPS = 6 };

enum numbers {
    BY_SHAPE,  /* the first argument or `shape`, `size` says */
    IN_A_ROW,  /* so many in one row */
    SQUARES,   /* each with each */
    PAIRS,     /* the same, of points: nobody does that with a few */
    PLACES,    /* where something is: one number for each row */
    SAME_DATA, /* another view of it, or it itself */
    SUMS_UP,   /* a number, or one for each row if an axis is named */
    COMPUTED,  /* as large as what goes in */
};

static const struct maker {
    const char *name;
    uint8_t how;
} maker[] = {
    {"agg", PLACES},
    {"aggregate", PLACES},
    {"all", SUMS_UP},
    {"amax", SUMS_UP},
    {"amin", SUMS_UP},
    {"any", SUMS_UP},
    {"arange", IN_A_ROW},
    {"argmax", SUMS_UP},
    {"argmin", SUMS_UP},
    {"argpartition", PLACES},
    {"argsort", PLACES},
    {"argwhere", PLACES},
    {"asanyarray", SAME_DATA},
    {"asarray", SAME_DATA},
    {"ascontiguousarray", SAME_DATA},
    {"atleast_1d", SAME_DATA},
    {"atleast_2d", SAME_DATA},
    {"average", SUMS_UP},
    {"bincount", PLACES},
    {"broadcast_to", SAME_DATA},
    {"cdist", PAIRS},
    {"crosstab", PLACES},
    {"count_nonzero", SUMS_UP},
    {"det", SUMS_UP},
    {"diag", PLACES},
    {"diagonal", PLACES},
    {"digitize", PLACES},
    {"empty", BY_SHAPE},
    {"expand", SAME_DATA},
    {"expand_dims", SAME_DATA},
    {"eye", PLACES},
    {"flatnonzero", PLACES},
    {"full", BY_SHAPE},
    {"geomspace", IN_A_ROW},
    {"histogram", PLACES},
    {"identity", PLACES},
    {"isin", PLACES},
    {"item", SUMS_UP},
    {"kron", SQUARES},
    {"lexsort", PLACES},
    {"linspace", IN_A_ROW},
    {"logspace", IN_A_ROW},
    {"logsumexp", SUMS_UP},
    {"max", SUMS_UP},
    {"mean", SUMS_UP},
    {"median", SUMS_UP},
    {"meshgrid", SQUARES},
    {"min", SUMS_UP},
    {"nanmax", SUMS_UP},
    {"nanmean", SUMS_UP},
    {"nanmedian", SUMS_UP},
    {"nanmin", SUMS_UP},
    {"nanstd", SUMS_UP},
    {"nansum", SUMS_UP},
    {"nanvar", SUMS_UP},
    {"nonzero", PLACES},
    {"norm", SUMS_UP},
    {"normal", BY_SHAPE},
    {"ones", BY_SHAPE},
    {"outer", SQUARES},
    {"pdist", PAIRS},
    {"pivot_table", PLACES},
    {"percentile", SUMS_UP},
    {"permutation", PLACES},
    {"permute", SAME_DATA},
    {"prod", SUMS_UP},
    {"ptp", SUMS_UP},
    {"quantile", SUMS_UP},
    {"rand", BY_SHAPE},
    {"randint", BY_SHAPE},
    {"randn", BY_SHAPE},
    {"random", BY_SHAPE},
    {"randperm", PLACES},
    {"ravel", SAME_DATA},
    {"reshape", SAME_DATA},
    {"result_type", SUMS_UP},
    {"searchsorted", PLACES},
    {"squareform", PAIRS},
    {"squeeze", SAME_DATA},
    {"standard_normal", BY_SHAPE},
    {"std", SUMS_UP},
    {"sum", SUMS_UP},
    {"swapaxes", SAME_DATA},
    {"trace", SUMS_UP},
    {"transpose", SAME_DATA},
    {"tril_indices", PLACES},
    {"triu_indices", PLACES},
    {"uniform", BY_SHAPE},
    {"unique", PLACES},
    {"unsqueeze", SAME_DATA},
    {"value_counts", PLACES},
    {"var", SUMS_UP},
    {"vdot", SUMS_UP},
    {"view", SAME_DATA},
    {"where", PLACES},
    {"zeros", BY_SHAPE},
};

/* From a file or over the net: how large is not for us to say. */
static const char *const loads[] = {
    "load",     "read",       "open",     "imread", "fetch",   "from_file",
    "fromfile", "genfromtxt", "download", "scan",   "loadtxt", "loadmat",
};

static enum numbers
made_how(struct text name)
{
    for (size_t i = 0; i < sizeof maker / sizeof *maker; i++) {
        if (text_eq(name, text_of(maker[i].name))) {
            return (enum numbers)maker[i].how;
        }
    }
    return COMPUTED;
}

/* `read_csv`, `readAll`; not `readable`. */
static bool
is_loaded(struct text name)
{
    for (size_t i = 0; i < sizeof loads / sizeof *loads; i++) {
        const struct text word = text_of(loads[i]);
        if (text_starts(name, word) &&
            (name.n == word.n || name.s[word.n] < 'a' ||
             name.s[word.n] > 'z')) {
            return true;
        }
    }
    return false;
}

/* A number that is not written down, or a large one. */
static bool
is_extent(const struct weigh *w, val_id v)
{
    const op_id made = operand_source(&w->lu->ops, lore_origin(w->lu, v));

    return made == NO_ID || w->lu->unit->op[made].kind != OP_CONST ||
           literal_int(w->rf, w->lu, v) >= MANY_ITEMS;
}

/* A parameter that says how many rows, samples, steps there are. */
static bool
is_count(const struct weigh *w, val_id v)
{
    const var_id var = lore_loaded(w->lu, v);

    return var != NO_ID && w->lu->unit->var[var].flags & VARF_PARAM &&
           ((!w->growth->is_sure &&
             name_counts(sym_text(w->rf->an, w->lu->unit->var[var].name))) ||
            weigh_counted(w, sym_text(w->rf->an,
                                      w->lu->unit->var[var].name)) >= COUNTED);
}

/* `len(rows)`, `table.shape[0]`, `1 + (len(samples) - size) // hop`: as many
 * as there are in something large? */
static bool
counts_large(const struct weigh *w, val_id v, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, lore_origin(w->lu, v));
    struct meaning callee;
    struct call call;
    bool is = false;

    if (made == NO_ID || depth == 0) {
        return false;
    }
    switch ((enum op_kind)w->lu->unit->op[made].kind) {
    case OP_BINARY:
    case OP_ITEM: /* of a shape */
        for (uint32_t i = 0; i < operand_count(o, made) && !is; i++) {
            is = counts_large(w, operand(o, made, i), depth - 1);
        }
        return is;
    case OP_ATTR:
        return text_eq(sym_text(w->rf->an, w->lu->unit->op[made].arg),
                       TEXT("shape")) &&
               weigh_value(w, operand(o, made, 0), depth - 1) >= IS_LIKELY;
    case OP_CALL:
        call = call_at(w->rf, w->lu, made);
        callee = lore_mean(w->lu, lore_origin(w->lu, call.callee));
        return call.nargs == 1 &&
               text_eq(name_text(w->rf, callee.name), TEXT("builtins.len")) &&
               weigh_value(w, call.argument[0], depth - 1) >= IS_LIKELY;
    default:
        return false;
    }
}

/* `n * n` has two sides, too. */
static bool
is_product(const struct weigh *w, op_id made)
{
    return w->lu->unit->op[made].kind == OP_BINARY &&
           w->lu->unit->op[made].arg == OPER_MUL;
}

static int
of_shape(const struct weigh *w, val_id v, uint32_t depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id made = operand_source(o, lore_origin(w->lu, v));
    const uint32_t steps = depth < FEW_STEPS ? depth : FEW_STEPS;
    uint32_t extents = 0, counts = 0;
    bool is_many = false;

    if (v == NO_ID) {
        return SMALL_FOR_SURE;
    }
    if (counts_large(w, v, steps)) {
        return IS_LIKELY;
    }
    if (made == NO_ID ||
        (w->lu->unit->op[made].kind != OP_TUPLE &&
         w->lu->unit->op[made].kind != OP_LIST && !is_product(w, made))) {
        return is_extent(w, v) ? GATHERED : SMALL_FOR_SURE;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        extents += is_extent(w, operand(o, made, i));
        counts += is_count(w, operand(o, made, i));
        is_many |= counts_large(w, operand(o, made, i), steps);
    }
    return counts > 1 || is_many ? IS_LIKELY
           : extents > 1         ? guess(w, NUMBERS)
           : extents             ? GATHERED
                                 : SMALL_FOR_SURE;
}

/* Whichever argument it is: `normal(mean, spread, size)`. */
static int
by_shapes(const struct weigh *w, const struct call *call, uint32_t depth)
{
    int weight = SMALL_FOR_SURE;

    for (uint32_t i = 0; i < call->nargs; i++) {
        weight = most(weight, of_shape(w, call->argument[i], depth));
    }
    return weight;
}

static int
of_given(const struct weigh *w, const struct call *call, uint32_t depth)
{
    int weight = call->is_starred ? GATHERED : SMALL_FOR_SURE;

    for (uint32_t i = 0; i < call->nargs; i++) {
        const struct meaning m = lore_mean(w->lu, call->argument[i]);
        const int given = weigh_value(w, call->argument[i], depth);
        weight = most(weight, m.kind == VALUE_SCALAR ? 0 : given);
    }
    return weight;
}

/* Is an image made an array? */
static bool
of_pixels(const struct weigh *w, const struct call *call)
{
    return call->nargs > 0 &&
           lore_mean(w->lu, call->argument[0]).kind == VALUE_IMAGE;
}

/* `np.fromfile(f, "<i4", 3)`, `count=1`: so many, and no more. */
static bool
is_few_by_count(const struct weigh *w, const struct call *call,
                struct text name)
{
    for (uint32_t i = 0; text_eq(name, TEXT("fromfile")) && i < call->nargs;
         i++) {
        const int32_t count = literal_int(w->rf, w->lu, call->argument[i]);
        if (count >= 0 && count < MANY_ITEMS) {
            return true;
        }
    }
    return false;
}

int
weigh_numbers(const struct weigh *w, const struct call *call, struct text name,
              uint32_t depth)
{
    const enum numbers how = made_how(name);
    const struct meaning on = lore_mean(w->lu, call->receiver);
    const int self = call->receiver != NO_ID && on.kind != VALUE_MODULE
                         ? weigh_value(w, call->receiver, depth)
                         : SMALL_FOR_SURE;

    if (is_loaded(name)) {
        const int weight = reads_block(w, call, name)
                               ? as_block(w, IS_LARGE)
                               : guess(w, weigh_read(w, call, name));
        return is_few_by_count(w, call, name) ? SMALL_FOR_SURE
               : text_ends(name, TEXT("txt")) ? as_text(w, weight)
                                              : as_read(w, weight);
    }
    switch (how) {
    case BY_SHAPE:
        return by_shapes(w, call, depth);
    case IN_A_ROW:
        return least(GATHERED, of_given(w, call, depth));
    case SQUARES:
        return of_given(w, call, depth) > SMALL_FOR_SURE ? guess(w, NUMBERS)
                                                         : SMALL_FOR_SURE;
    case PAIRS: /* of a batch with a network's answers: a few */
        return of_given(w, call, depth) == SMALL_FOR_SURE ? SMALL_FOR_SURE
               : lore_mean(w->lu, w->lu->ops.out[call->op]).kind ==
                       VALUE_TENSOR
                   ? GATHERED
               : of_given(w, call, depth) >= COUNTED
                   ? MANY_LIKELY
                   : guess(w, MANY_LIKELY);
    case PLACES:
        return least(GATHERED, most(self, of_given(w, call, depth)));
    case SAME_DATA: /* itself it holds nothing; what is made of it does */
        return least(depth + 1 < DEEPEST  ? IS_LARGE
                     : of_pixels(w, call) ? COUNTED
                                          : GATHERED,
                     most(self, of_given(w, call, depth)));
    case SUMS_UP:
        return call->nargs > 1 || call->nkeywords ? GATHERED : SMALL_FOR_SURE;
    case COMPUTED:
        break;
    }
    const int weight = most(self, of_given(w, call, depth));
    const struct meaning made = lore_mean(w->lu, w->lu->ops.out[call->op]);
    const bool is_listed = /* `table.to_dict("records")` */
        weight == IS_LIKELY && on.kind == VALUE_FRAME && !is_numbers(&made);

    return is_listed ? GATHERED : weight;
}

/* `array.array(code, items)` */
bool
packs_second(const struct weigh *w, const struct call *call)
{
    const struct meaning m = lore_mean(w->lu, lore_origin(w->lu, call->callee));

    return text_eq(name_text(w->rf, m.name), TEXT("array.array"));
}

int
weigh_packed(const struct weigh *w, const struct call *call, uint32_t depth)
{
    const int given = call->nargs > 1 ? weigh_giver(w, call->argument[1], depth)
                                      : SMALL_FOR_SURE;

    return given >= COUNTED ? most(given, IS_LIKELY) : as_many_as(given);
}
