#include "rules/value/elsewhere_way.h"

#include "base/bits.h"
#include "rules/value/call.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"

#define AMONG(t, words)                                                        \
    text_among((t), (words), sizeof(words) / sizeof *(words))

static bool
has_attr(const struct owned *o, sym_id attr)
{
    for (uint32_t i = 0; i < o->nattrs; i++) {
        if (o->attr[i] == attr) {
            return true;
        }
    }
    return false;
}

/* `deque(maxlen=3)`: what is put in puts something else out. */
static bool
is_bounded(const struct owned *o)
{
    const op_id store =
        o->container == NO_ID ? NO_ID : o->lu->store[o->container];
    const op_id made =
        store == NO_ID
            ? NO_ID
            : operand_source(&o->lu->ops, operand(&o->lu->ops, store, 0));

    if (made == NO_ID || o->lu->unit->op[made].kind != OP_CALL ||
        lore_mean(o->lu, o->lu->ops.out[made]).kind != VALUE_DEQUE) {
        return false;
    }
    const struct call call = call_at(o->rf, o->lu, made);
    return call_argument(o->rf, &call, 1, TEXT("maxlen")) != NO_ID;
}

/* `os.environ.copy()`, `{}`, `dict(a=1)`: nobody else has that. */
static bool
is_made_here(const struct owned *o, val_id v)
{
    static const char *const makers[] = {"builtins.dict", "builtins.list",
                                         "builtins.set"};
    const struct operands *ops = &o->lu->ops;
    const op_id op = operand_source(ops, v);

    switch (op == NO_ID ? OP_NULL : (enum op_kind)o->lu->unit->op[op].kind) {
    case OP_DICT:
    case OP_LIST:
    case OP_SET:
        return true;
    case OP_CALL: {
        const val_id callee = operand(ops, op, 0);
        const op_id from = operand_source(ops, callee);
        return AMONG(name_text(o->rf, lore_mean(o->lu, callee).name),
                     makers) ||
               (from != NO_ID && o->lu->unit->op[from].kind == OP_METHOD &&
                kind_is_container(lore_mean(o->lu, v).kind) &&
                text_eq(sym_text(o->rf->an, o->lu->unit->op[from].arg),
                        TEXT("copy")));
    }
    default:
        return false;
    }
}

/* Does somebody have an argument, or is it the result, when the call is over? */
static bool
passes_argument_on(const struct api *row)
{
    static const enum fact_id on[] = {
        FACT_STORES,           FACT_ADDS_ELEMENT,   FACT_ADDS_ELEMENTS_OF,
        FACT_RETURNS_ARGUMENT, FACT_RETURNS_VIEW_OF,
    };

    for (size_t i = 0; i < sizeof on / sizeof *on; i++) {
        if (api_fact(row, on[i])) {
            return true;
        }
    }
    return false;
}

/* Does the op look into a container that it loads, or hand it to what is known
 * to the catalogue?  Anything else may put it where the value is. */
static bool
only_looks(const struct owned *o, val_id loaded)
{
    const op_id op = operand_only_user(&o->lu->ops, loaded);

    switch (op == NO_ID ? OP_NULL : (enum op_kind)o->lu->unit->op[op].kind) {
    case OP_COMPARE:
    case OP_DEL_ITEM:
    case OP_ITEM:
    case OP_ITER:
    case OP_METHOD:
        return true;
    case OP_SET_ITEM:
        return operand(&o->lu->ops, op, 0) != loaded;
    case OP_CALL: {
        const sym_id callee = lore_mean(o->lu, operand(&o->lu->ops, op, 0)).name;
        const struct api *row =
            catalogue_find(o->rf->catalogue, name_text(o->rf, callee));
        return row && row->name.s[0] != '.' && !passes_argument_on(row);
    }
    default:
        return false;
    }
}

/* Is more done with what is in the variable?  Found for all of them at once. */
static bool
is_handed_on(const struct owned *o, var_id v)
{
    const struct unit *u = o->lu->unit;
    uint8_t *handed_on = o->lu->handed_on;
    uint8_t *is_found = &handed_on[u->nvars];

    for (op_id op = 0; op < u->nops && !*is_found; op++) {
        if (u->op[op].kind == OP_LOAD && !handed_on[u->op[op].arg] &&
            !only_looks(o, o->lu->ops.out[op])) {
            handed_on[u->op[op].arg] = 1;
        }
    }
    *is_found = 1;
    return handed_on[v];
}

/* A local container that is nowhere else. */
static bool
is_by_itself(const struct owned *o, var_id v)
{
    const struct unit *u = o->lu->unit;
    op_id store = o->lu->var_first_store[v];

    if (store == NO_ID || u->var[v].kind != VAR_LOCAL ||
        (u->var[v].flags & VARF_PARAM) || v == o->container) {
        return false;
    }
    for (; store != NO_ID; store = o->lu->var_next_store[store]) {
        const val_id made = operand(&o->lu->ops, store, 0);
        if (!is_made_here(o, made) || o->lu->ops.nusers[made] != 1) {
            return false;
        }
    }
    return !is_handed_on(o, v);
}

/* `_rows` and `rows` may be one. */
static bool
goes_by(const struct owned *o, sym_id attr)
{
    struct text name = sym_text(o->rf->an, attr);

    name = text_sub(name, text_starts(name, TEXT("_")), name.n);
    for (uint32_t i = 0; i < o->nattrs; i++) {
        if (text_ends(sym_text(o->rf->an, o->attr[i]), name)) {
            return true;
        }
    }
    return false;
}

/* May what something is taken out of be where the value is?  An attribute of
 * another name is not, where the way there goes by attributes; but a method of
 * who knows what may take it out of anything. */
static bool
may_be_there(const struct owned *o, op_id taking, val_id from)
{
    const op_id op = operand_source(&o->lu->ops, lore_origin(o->lu, from));
    const struct meaning m = lore_mean(o->lu, from);
    const var_id v = lore_loaded(o->lu, from);

    if (m.kind == VALUE_MODULE || (v != NO_ID && is_by_itself(o, v))) {
        return false; /* `os.remove(path)` */
    }
    if (o->lu->unit->op[taking].kind == OP_METHOD &&
        !kind_is_container((enum value_kind)m.kind)) {
        return true;
    }
    return op == NO_ID || o->lu->unit->op[op].kind != OP_ATTR ||
           o->container != NO_ID || !o->nattrs ||
           goes_by(o, o->lu->unit->op[op].arg);
}

/* What the op takes something out of, or puts something else into; NO_ID. */
static val_id
taken_from(const struct owned *o, op_id op)
{
    static const char *const takes[] = {
        "clear", "discard", "pop", "popitem", "popleft", "remove", "update",
    };
    const struct op *at = &o->lu->unit->op[op];

    switch ((enum op_kind)at->kind) {
    case OP_DEL_ITEM:
        return operand(&o->lu->ops, op, 0);
    case OP_SET_ITEM:
        return operand(&o->lu->ops, op, 1);
    case OP_METHOD:
        return AMONG(sym_text(o->rf->an, at->arg), takes)
                   ? operand(&o->lu->ops, op, 0)
                   : NO_ID;
    default:
        return NO_ID;
    }
}

/* Who takes so much out of things is not looked at any closer. */
enum { MOST_TAKEN = 8 };

bool
way_is_taken_out(const struct owned *o)
{
    uint32_t n = 0;

    if (is_bounded(o)) {
        return true;
    }
    for (op_id op = 0; op < o->lu->unit->nops; op++) {
        const struct op *at = &o->lu->unit->op[op];
        const val_id from = taken_from(o, op);
        if ((at->kind == OP_SET_ATTR || at->kind == OP_DEL_ATTR) &&
            has_attr(o, at->arg)) {
            return true;
        }
        if (from == NO_ID || (at->kind == OP_SET_ITEM && !o->nattrs &&
                              lore_loaded(o->lu, from) != o->container)) {
            continue;
        }
        if (++n > MOST_TAKEN || may_be_there(o, op, from)) {
            return true;
        }
    }
    return false;
}

void
way_note(struct owned *o, val_id v)
{
    op_id op = operand_source(&o->lu->ops, v);

    while (op != NO_ID && (o->lu->unit->op[op].kind == OP_ATTR ||
                           o->lu->unit->op[op].kind == OP_ITEM)) {
        if (o->lu->unit->op[op].kind == OP_ATTR && o->nattrs < MOST_ATTRS) {
            o->attr[o->nattrs++] = o->lu->unit->op[op].arg;
        }
        op = operand_source(&o->lu->ops, operand(&o->lu->ops, op, 0));
    }
    if (op != NO_ID && o->lu->unit->op[op].kind == OP_LOAD) {
        const struct var *var = &o->lu->unit->var[o->lu->unit->op[op].arg];
        o->container = var_is_local(var) && !(var->flags & VARF_PARAM)
                           ? o->lu->unit->op[op].arg
                           : NO_ID;
    }
}

bool
way_is_taken_behind(const struct owned *o, op_id put)
{
    struct arena *scratch = o->rf->scratch;
    const struct arena_mark mark = arena_mark(scratch);
    const uint64_t *behind = NULL;
    bool takes = false;
    uint32_t n = 0;

    for (op_id op = 0; op < o->lu->unit->nops && !takes; op++) {
        const struct op *at = &o->lu->unit->op[op];
        const val_id from = taken_from(o, op);
        if ((at->kind == OP_SET_ATTR || at->kind == OP_DEL_ATTR) &&
            has_attr(o, at->arg)) {
            behind = behind ? behind
                            : reach_unbound(scratch, o->lu->unit, put, NO_ID);
            takes = bit_test(behind, op);
        } else if (from != NO_ID && op != put && !(at->flags & OPF_COPY)) {
            takes = ++n > MOST_TAKEN || may_be_there(o, op, from);
        }
    }
    arena_rewind(scratch, mark);
    return takes;
}
