/*
 * Of whose parts a function makes its result.
 */
#include "rules/size/shared_value.h"

#include "rules/size/bulk.h"
#include "rules/value/alias.h"
#include "rules/value/names.h"

#include <stdlib.h>

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
        struct roots any = roots_new(l), one = roots_new(l);
        l->is_any = true;
        look_at_result(l, op, v, any);
        l->is_any = false;
        if (whole_params(l, any)) { /* else none on every way either */
            share_join(l, some, any);
            look_at_result(l, op, v, one);
        }
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
    unit_id unit;
    struct returned params;
    bool is_known;
};

static int
compare_own(const void *a, const void *b)
{
    const struct own_function *x = a, *y = b;

    return x->name != y->name ? (x->name < y->name ? -1 : 1)
                              : (x->unit > y->unit) - (x->unit < y->unit);
}

/* The functions of this file, by name; the first of a name before others. */
static void
index_own(struct rules_file *rf)
{
    const struct analysis *an = rf->an;

    rf->own = arena_array(rf->arena, struct own_function, an->nunits + 1);
    for (unit_id u = 0; u < an->nunits; u++) {
        if (an->unit[u].kind == UNIT_FUNCTION) {
            rf->own[rf->nown].name = name_of_unit(rf, u);
            rf->own[rf->nown++].unit = u;
        }
    }
    qsort(rf->own, rf->nown, sizeof *rf->own, compare_own);
}

/* The first function of that name, or NULL. */
static struct own_function *
own_function(struct rules_file *rf, sym_id name)
{
    uint32_t low = 0, high;

    if (!rf->own) {
        index_own(rf);
    }
    for (high = rf->nown; low < high;) {
        const uint32_t middle = low + (high - low) / 2;
        if (rf->own[middle].name < name) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < rf->nown && rf->own[low].name == name ? &rf->own[low] : NULL;
}

struct returned
shared_own_parts(struct rules_file *rf, sym_id name)
{
    struct own_function *own = name != NO_ID ? own_function(rf, name) : NULL;

    if (!own) {
        return (struct returned){0};
    }
    if (!own->is_known) {
        const struct arena_mark mark = arena_mark(rf->scratch);
        struct looking l = {.rf = rf,
                            .lu = lore_unit(rf, own->unit),
                            .target = NO_ID,
                            .is_result = true};
        own->is_known = true; /* nothing, for whoever asks from in there */
        own->params = returned_params(&l);
        arena_rewind(rf->scratch, mark);
    }
    return own->params;
}

void
shared_summary(struct rules_file *rf, const struct unit_lore *lu,
               struct summary_function *f)
{
    const struct arena_mark mark = arena_mark(rf->scratch);
    struct looking l = {.rf = rf, .lu = lu, .target = NO_ID, .is_result = true};

    const struct returned params = returned_params(&l);

    f->parts = params.parts;
    f->some_parts = params.some_parts;
    f->stored = stored_params(&l);
    for (uint32_t i = 0; i < f->nparams; i++) {
        f->escapes |= alias_is_out(lu, i) ? param_bit(i) : 0;
    }
    arena_rewind(rf->scratch, mark);
}
