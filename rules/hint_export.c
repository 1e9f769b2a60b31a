#include "rules/hint.h"

#include "base/bits.h"
#include "rules/follow.h"

/* A view, and the locals that hold it or a part of it: `parts = [view[2:4]]`,
 * `lines = iter(view)`. */
struct export
{
    struct collector *c;
    uint64_t *holders;
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

static bool
held_by(void *context, var_id v)
{
    struct export *e = context;
    const bool is_new = !bit_test(e->holders, v);

    bit_set(e->holders, v);
    return is_new;
}

static void
lost(void *context)
{
    (void)context; /* it lives on without us */
}

/* The source is resized at `op`: it fails while a view lives. */
static void
resized(const struct export *e, op_id op)
{
    const uint32_t stride = (e->c->lu->unit->nvars + 63) / 64;
    uint32_t v;

    ROW_EACH (v, e->holders, stride) {
        hint_use_var(e->c, op, v, e->reason);
    }
}

/* Are both loaded from one local, or from attributes of one name? */
static bool
is_same(const struct unit_lore *lu, val_id a, val_id b)
{
    const op_id x = operand_source(&lu->ops, a);
    const op_id y = operand_source(&lu->ops, b);

    if (x == NO_ID || y == NO_ID || lu->unit->op[x].kind != OP_ATTR ||
        lu->unit->op[y].kind != OP_ATTR) {
        return lore_loaded(lu, a) != NO_ID &&
               lore_loaded(lu, a) == lore_loaded(lu, b);
    }
    return lu->unit->op[x].arg == lu->unit->op[y].arg;
}

static void
exported(void *context, val_id source)
{
    const struct export *e = context;
    const struct operands *o = &e->c->lu->ops;

    for (op_id op = 0; op < o->unit->nops; op++) {
        const struct op *k = &o->unit->op[op];
        bool changes =
            k->kind == OP_INPLACE ||
            (k->kind == OP_METHOD && resizes(sym_text(e->c->rf->an, k->arg)));
        if (changes && is_same(e->c->lu, operand(o, op, 0), source)) {
            resized(e, op);
        }
    }
}

void
hint_export(struct sighting *s)
{
    struct arena_mark mark = arena_mark(s->c->rf->scratch);
    const struct selector self = {.kind = SELECT_SELF};
    const struct selector all = {.kind = SELECT_ALL};
    struct export e = {
        s->c, bitrows_make(s->c->rf->scratch, 1, s->c->lu->unit->nvars).word,
        hint_reason(s->c, RULE_EXPORT, s->call->op, s->api, s->api->name)};
    const struct follower f = {.into = held_by,
                               .lost = lost,
                               .context = &e,
                               .what = FOLLOW_PARTS};
    struct visitor visitor = {exported, &e};

    follow_value(s->c->rf, s->c->lu, s->c->lu->ops.out[s->call->op], &f);
    call_selected(s->c->rf, s->c->lu, s->call, &all, visitor);
    call_selected(s->c->rf, s->c->lu, s->call, &self, visitor);
    arena_rewind(s->c->rf->scratch, mark);
}
