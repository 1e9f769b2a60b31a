/*
 * Signs that speak of what a function does: it reads data by a function that
 * is called so, or it trains a network step by step.
 */
#include "rules/size/bulk_value.h"

#include "rules/value/names.h"

/* First words of the names of functions that give back what there is. */
static const char *const reader[] = {
    "download", "fetch", "load", "query", "scrape",
};

static struct text
first_word(struct text name)
{
    uint32_t from = 0, end;

    for (; from < name.n && name.s[from] == '_'; from++) {
    }
    for (end = from; end < name.n && name.s[end] != '_'; end++) {
    }
    return text_sub(name, from, end);
}

/* `load_rows(path)`, `db.fetch(id)`; not `load_config()`. */
bool
name_reads_data(struct text name)
{
    const struct text word = first_word(name);

    for (size_t i = 0; i < sizeof reader / sizeof *reader; i++) {
        if (text_eq(word, text_of(reader[i]))) {
            return !name_is_setup(name) && !name_is_small(name);
        }
    }
    return false;
}

op_id
backward_find(const struct rules_file *rf, const struct unit *u)
{
    const sym_id step = intern_find(rf->an->names, TEXT("backward"));

    for (op_id op = 0; step != NO_ID && op < u->nops; op++) {
        if (u->op[op].kind == OP_METHOD && u->op[op].arg == step &&
            loop_around(&u->cfg, u->op[op].at) != NO_ID) {
            return op;
        }
    }
    return NO_ID;
}

/* Is it bound in each step of a training? */
static bool
is_of_step(const struct weigh *w, op_id store)
{
    const struct unit *u = w->lu->unit;
    const op_id backward = w->growth->backward;

    return backward != NO_ID && loop_around(&u->cfg, u->op[store].at) ==
                                    loop_around(&u->cfg, u->op[backward].at);
}

/* Is it what a network makes of a batch?  Not numbers that `.item()` and the
 * like took out, nor what is said about it. */
static bool
is_made_of_batch(const struct weigh *w, op_id store)
{
    const val_id v = operand(&w->lu->ops, store, 0);
    const enum value_kind kind = (enum value_kind)lore_mean(w->lu, v).kind;
    const op_id made = operand_source(&w->lu->ops, v);

    if ((kind != VALUE_UNKNOWN && kind != VALUE_TENSOR) || made == NO_ID) {
        return false;
    }
    switch ((enum op_kind)w->lu->unit->op[made].kind) {
    case OP_CALL:
    case OP_CALL_STAR:
        return operand_count(&w->lu->ops, made) > 2;
    case OP_NEXT:
    case OP_UNPACK:
        return true;
    default:
        return false;
    }
}

bool
step_makes_output(const struct weigh *w, op_id store)
{
    return is_of_step(w, store) && is_made_of_batch(w, store) &&
           !place_has_networks(w->rf);
}

bool
step_holds(const struct weigh *w, const struct candidate *c,
           const struct meaning *m)
{
    return (m->kind == VALUE_UNKNOWN || m->kind == VALUE_TENSOR) &&
           c->binding != NO_ID && is_of_step(w, c->binding) &&
           place_has_networks(w->rf);
}
