#include "rules/value/rebound.h"

#include "base/vec.h"
#include "rules/value/eval.h"

#include <stdlib.h>

/* What an import statement pushes; unknown if it is none. */
static struct meaning
imported(struct rules_file *rf, struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, v);
    struct meaning m = meaning_unknown();

    if (op != NO_ID && lu->unit->op[op].kind == OP_IMPORT) {
        return eval_import(rf, lu, op);
    }
    if (op != NO_ID && lu->unit->op[op].kind == OP_IMPORT_FROM) {
        m = imported(rf, lu, operand(&lu->ops, op, 0));
        m = eval_attr(rf, m, sym_text(rf->an, lu->unit->op[op].arg));
        m.death = m.death == DIES_NOTICED ? DIES_DOUBTFUL : m.death;
    }
    return m;
}

static bool
has_import(const struct unit *u)
{
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_IMPORT) {
            return true;
        }
    }
    return false;
}

struct rebindings {
    struct rebinding *at;
    uint32_t n, cap;
};

/* The stores of one function: what each is there for, if it imports. */
static void
read_unit(struct rules_file *rf, unit_id id, struct rebindings *all)
{
    const struct unit *u = &rf->an->unit[id];
    struct unit_lore lu = {.unit = u, .id = id};
    const bool imports = has_import(u);

    if (imports) {
        lu.ops = operands_find(rf->arena, rf->scratch, u);
    }
    for (op_id op = 0; op < u->nops; op++) {
        const struct op *o = &u->op[op];
        if (o->kind != OP_STORE || (o->flags & OPF_COPY) ||
            u->var[o->arg].kind != VAR_GLOBAL_EXPLICIT) {
            continue;
        }
        struct rebinding r = {u->var[o->arg].name, meaning_unknown()};
        if (imports) {
            r.m = imported(rf, &lu, operand(&lu.ops, op, 0));
        }
        vec_push(rf->arena, all, r);
    }
}

static int
compare_name(const void *a, const void *b)
{
    const sym_id x = ((const struct rebinding *)a)->name;
    const sym_id y = ((const struct rebinding *)b)->name;

    return x < y ? -1 : x > y;
}

/* One for each name. */
static void
join_names(struct rebindings *all)
{
    uint32_t n = 0;

    if (!all->n) {
        return;
    }
    qsort(all->at, all->n, sizeof *all->at, compare_name);
    for (uint32_t i = 0; i < all->n; i++) {
        if (n && all->at[n - 1].name == all->at[i].name) {
            all->at[n - 1].m = meaning_join(all->at[n - 1].m, all->at[i].m);
        } else {
            all->at[n++] = all->at[i];
        }
    }
    all->n = n;
}

static bool
stores_globals(const struct unit *u)
{
    for (var_id v = 0; v < u->nvars; v++) {
        if (u->var[v].kind == VAR_GLOBAL_EXPLICIT && u->var[v].nbinds) {
            return true;
        }
    }
    return false;
}

void
rebound_find(struct rules_file *rf)
{
    struct rebindings all = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        if (stores_globals(&rf->an->unit[i])) {
            read_unit(rf, i, &all);
        }
    }
    join_names(&all);
    rf->rebinding = all.at;
    rf->nrebindings = all.n;
}

const struct rebinding *
rebound_of(const struct rules_file *rf, sym_id name)
{
    const struct rebinding key = {.name = name};

    return rf->nrebindings ? bsearch(&key, rf->rebinding, rf->nrebindings,
                                     sizeof key, compare_name)
                           : NULL;
}
