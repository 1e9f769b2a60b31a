/*
 * Signs that speak of what a function does: it reads data by a function that
 * is called so, or it trains a network step by step.
 */
#include "rules/bulk_value.h"

#include "rules/names.h"

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

/* The loop in which `loss.backward()` is called; NO_ID if there is none. */
static uint32_t
training_loop(const struct weigh *w)
{
    const struct unit *u = w->lu->unit;
    const sym_id step = intern_find(w->rf->an->names, TEXT("backward"));

    for (op_id op = 0; step != NO_ID && op < u->nops; op++) {
        if (u->op[op].kind == OP_METHOD && u->op[op].arg == step) {
            return loop_around(&u->cfg, u->op[op].at);
        }
    }
    return NO_ID;
}

/* Is it what a network makes of a batch?  Not numbers that `.item()` and the
 * like took out, nor what is said about it. */
bool
is_of_training_step(const struct weigh *w, op_id store)
{
    const struct unit *u = w->lu->unit;
    const val_id v = operand(&w->lu->ops, store, 0);
    const struct meaning m = lore_mean(w->lu, v);
    const op_id made = operand_source(&w->lu->ops, v);

    if ((m.kind != VALUE_UNKNOWN && m.kind != VALUE_TENSOR) || made == NO_ID) {
        return false;
    }
    switch ((enum op_kind)u->op[made].kind) {
    case OP_CALL:
    case OP_CALL_STAR:
        if (operand_count(&w->lu->ops, made) <= 2) {
            return false;
        }
        break;
    case OP_NEXT:
    case OP_UNPACK:
        break;
    default:
        return false;
    }
    const uint32_t loop = training_loop(w);
    return loop != NO_ID && loop_around(&u->cfg, u->op[store].at) == loop;
}
