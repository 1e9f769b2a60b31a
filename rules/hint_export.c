#include "rules/hint.h"

/* A view, and what it is a view of: both in locals. */
struct export
{
    struct collector *c;
    var_id view, source;
    uint32_t reason;
};

/* Methods that need memory nobody looks into. */
static bool
resizes(struct text method)
{
    static const char *const name[] = {
        "append", "clear",  "close",    "extend", "insert",     "pop",
        "remove", "resize", "truncate", "write",  "writelines",
    };

    for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
        if (text_eq(method, text_of(name[i]))) {
            return true;
        }
    }
    return false;
}

/* `part = view[2:4]`, `view.cast("B")`: a view as well. */
static bool
is_part(const struct export *e, op_id store)
{
    const struct operands *o = &e->c->lu->ops;
    op_id made = operand_source(o, operand(o, store, 0));

    if (made != NO_ID && o->unit->op[made].kind == OP_CALL) {
        made = operand_source(o, operand(o, made, 0));
    }
    return made != NO_ID &&
           (o->unit->op[made].kind == OP_ITEM ||
            o->unit->op[made].kind == OP_METHOD) &&
           lore_loaded(e->c->lu, operand(o, made, 0)) == e->view;
}

/* The source is resized at `op`: it fails while a view lives. */
static void
resized(const struct export *e, op_id op)
{
    const struct unit *u = e->c->lu->unit;

    hint_use_var(e->c, op, e->view, e->reason);
    for (op_id s = 0; s < u->nops; s++) {
        if (u->op[s].kind == OP_STORE && var_is_local(&u->var[u->op[s].arg]) &&
            is_part(e, s)) {
            hint_use_var(e->c, op, u->op[s].arg, e->reason);
        }
    }
}

static void
exported(void *context, val_id v)
{
    struct export *e = context;
    const struct operands *o = &e->c->lu->ops;

    e->source = lore_loaded(e->c->lu, v);
    for (op_id op = 0; e->source != NO_ID && op < o->unit->nops; op++) {
        const struct op *k = &o->unit->op[op];
        bool changes =
            k->kind == OP_INPLACE ||
            (k->kind == OP_METHOD && resizes(sym_text(e->c->rf->an, k->arg)));
        if (changes && lore_loaded(e->c->lu, operand(o, op, 0)) == e->source) {
            resized(e, op);
        }
    }
}

void
hint_export(struct sighting *s)
{
    const struct operands *o = &s->c->lu->ops;
    val_id view = o->out[s->call->op];
    op_id store = operand_only_user(o, view);
    struct selector self = {.kind = SELECT_SELF};
    struct selector all = {.kind = SELECT_ALL};

    if (store == NO_ID || o->unit->op[store].kind != OP_STORE) {
        return;
    }
    struct export e = {
        s->c, o->unit->op[store].arg, NO_ID,
        hint_reason(s->c, RULE_EXPORT, s->call->op, s->api, s->api->name)};
    struct visitor visitor = {exported, &e};
    call_selected(s->c->rf, s->c->lu, s->call, &all, visitor);
    call_selected(s->c->rf, s->c->lu, s->call, &self, visitor);
}
