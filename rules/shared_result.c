/*
 * Of whose parts a function makes its result.
 */
#include "rules/shared_value.h"

#include "rules/bulk.h"
#include "rules/names.h"

/* Parameters that are put into something, whatever they are. */
static param_set
stored_params(const struct looking *l)
{
    const struct unit *u = l->lu->unit;
    param_set set = 0;

    for (op_id op = 0; op < u->nops; op++) {
        val_id into, item = NO_ID;
        if (u->op[op].kind == OP_SET_ATTR) {
            item = operand(&l->lu->ops, op, 0);
        } else if (!share_puts(l, op, &into, &item)) {
            continue;
        }
        const var_id v = item != NO_ID ? lore_loaded(l->lu, item) : NO_ID;
        set |= v != NO_ID && u->var[v].flags & VARF_PARAM ? param_bit(v) : 0;
    }
    return set;
}

/* What is returned, or yielded one by one; NO_ID: nothing that matters. */
static val_id
given_back(const struct looking *l, op_id op)
{
    const struct unit *u = l->lu->unit;
    const val_id v = operand(&l->lu->ops, op, 0);
    const op_id made = operand_source(&l->lu->ops, v);

    return u->op[op].kind != (u->is_generator ? OP_YIELD : OP_RETURN) ||
                   (made != NO_ID && u->op[made].kind == OP_CONST)
               ? NO_ID
               : v;
}

/* All that it refers to, with what was put into it. */
static void
look_at_result(struct looking *l, op_id op, val_id v, struct roots out)
{
    const var_id var = lore_loaded(l->lu, v);
    struct roots one = roots_new(l);

    l->steps = 0;
    share_look(l, v, one);
    if (var != NO_ID) {
        share_filled(l, var, one);
    }
    if (l->lu->unit->is_generator &&
        loop_around(&l->lu->unit->cfg, l->lu->unit->op[op].at) != NO_ID) {
        share_make_all(l, one);
    }
    share_join(l, out, one);
}

static param_set
whole_params(const struct looking *l, struct roots of)
{
    const struct unit *u = l->lu->unit;
    param_set set = 0;

    for (var_id v = 0; of.how && v < u->nvars; v++) {
        if (u->var[v].flags & VARF_PARAM && !u->var[v].nbinds &&
            of.how[v] == WHOLE) {
            set |= param_bit(v);
        }
    }
    return set;
}

/*
 * The parameters of whose parts the function makes what it returns: whoever
 * releases what went in frees nothing then.  A way on which it has nothing to
 * do, and gives a parameter back as it is, counts only if there are no others.
 */
static struct returned
returned_params(struct looking *l)
{
    const struct unit *u = l->lu->unit;
    struct roots some = roots_new(l), all = {NULL};
    param_set passed = 0;

    for (op_id op = 0; op < u->nops; op++) {
        const val_id v = given_back(l, op);
        const var_id var = v != NO_ID ? lore_loaded(l->lu, v) : NO_ID;
        if (v == NO_ID) {
            continue;
        }
        if (var != NO_ID && u->var[var].flags & VARF_PARAM &&
            !u->var[var].nbinds) {
            passed = passed && passed != param_bit(var) ? 0 : param_bit(var);
            continue;
        }
        struct roots one = roots_new(l);
        l->is_any = true;
        look_at_result(l, op, v, some);
        l->is_any = false;
        look_at_result(l, op, v, one);
        if (all.how) {
            share_meet(l, all, one);
        } else {
            all = one;
        }
    }
    return all.how
               ? (struct returned){whole_params(l, all), whole_params(l, some)}
               : (struct returned){passed, passed};
}

/* ---- before files are linked ------------------------------------------- */

struct own_function {
    sym_id name;
    struct returned params;
    bool is_known;
};

static struct own_function *
own_functions(struct rules_file *rf)
{
    const struct analysis *an = rf->an;

    if (!rf->own) {
        rf->own = arena_array(rf->arena, struct own_function, an->nunits + 1);
        for (unit_id u = 0; u < an->nunits; u++) {
            rf->own[u].name =
                an->unit[u].kind == UNIT_FUNCTION ? name_of_unit(rf, u) : NO_ID;
        }
    }
    return rf->own;
}

struct returned
shared_own_parts(struct rules_file *rf, sym_id name)
{
    struct own_function *own = own_functions(rf);
    unit_id u = 0;

    while (u < rf->an->nunits && own[u].name != name) {
        u++;
    }
    if (name == NO_ID || u == rf->an->nunits) {
        return (struct returned){0};
    }
    if (!own[u].is_known) {
        const struct arena_mark mark = arena_mark(rf->scratch);
        struct looking l = {rf, lore_unit(rf, u), NO_ID, 0, false, false};
        own[u].is_known = true; /* nothing, for whoever asks from in there */
        own[u].params = returned_params(&l);
        arena_rewind(rf->scratch, mark);
    }
    return own[u].params;
}

void
shared_summary(struct rules_file *rf, const struct unit_lore *lu,
               struct summary_function *f)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    struct looking l = {rf, lu, NO_ID, 0, false, false};

    const struct returned params = returned_params(&l);

    f->parts = params.parts;
    f->some_parts = params.some_parts;
    f->stored = stored_params(&l);
    arena_rewind(rf->scratch, mark);
}
