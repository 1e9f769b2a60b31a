/*
 * Numbers that stand for an object: where they are of no use once it is gone.
 */
#include "rules/hint/hint.h"

#include "rules/follow/beside.h"
#include "rules/follow/follow.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

/* `self.assertEqual(number, 3)`, `numpy.testing.assert_equal(number, 3)` */
static bool
is_assertion(const struct collector *c, val_id callee, struct text name)
{
    static const char *const of[] = {"numpy.ma.testutils.", "numpy.testing.",
                                     "pandas.testing.", "torch.testing.",
                                     "unittest.TestCase."};
    const op_id from = operand_source(&c->lu->ops, callee);

    if (from != NO_ID && c->lu->unit->op[from].kind == OP_METHOD) {
        return text_starts(sym_text(c->rf->an, c->lu->unit->op[from].arg),
                           TEXT("assert"));
    }
    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        if (text_starts(name, text_of(of[i]))) {
            return text_starts(name_last(name), TEXT("assert"));
        }
    }
    return false;
}

bool
hint_only_shows(const struct collector *c, val_id v)
{
    static const char *const text_of_number[] = {
        "builtins.hex", "builtins.repr", "builtins.str"};
    const struct operands *o = &c->lu->ops;

    if (v == NO_ID || o->nusers[v] != 1) {
        return false; /* none: it is one of several that are used */
    }
    op_id user = o->user[v];
    switch ((enum op_kind)o->unit->op[user].kind) {
    case OP_COMPARE:
    case OP_POP:
        return true;
    case OP_FORMAT:
        return !follow_asks(c->rf, c->lu, o->out[user]);
    case OP_BINARY:
        return o->unit->op[user].arg == OPER_MOD &&
               !follow_asks(c->rf, c->lu, o->out[user]);
    case OP_CALL: {
        struct call call = call_at(c->rf, c->lu, user);
        struct meaning m = lore_mean(c->lu, lore_origin(c->lu, call.callee));
        struct text name = name_text(c->rf, m.name);
        return is_assertion(c, call.callee, name) ||
               text_eq(name, TEXT("builtins.print")) ||
               (text_among(name, text_of_number,
                           sizeof text_of_number / sizeof *text_of_number) &&
                !follow_asks(c->rf, c->lu, o->out[user])) ||
               text_eq(name_top(name), TEXT("logging"));
    }
    default:
        return false;
    }
}

/* `seen[id(x)] = x`, `(id(x), x)`: who has the number has the object as well,
 * where nothing else gets the number. */
static bool
is_beside_owner(const struct sighting *s, val_id number)
{
    return s->call->nargs == 1 &&
           beside_owner_at_once(s->c->rf, s->c->lu, number,
                                lore_loaded(s->c->lu, s->call->argument[0]));
}

/* Does a class of the tree make its number of what its instances hold, not of
 * where they are? */
static bool
hashes_contents(const struct sighting *s, sym_id type)
{
    struct rules_file *rf = s->c->rf;
    const struct summary_function *f =
        type == NO_ID
            ? NULL
            : known_function(rf, name_join(rf, name_text(rf, type),
                                           TEXT("__hash__")));

    for (uint32_t i = 0; f && i < f->ncalls; i++) {
        if (text_eq(name_last(f->call[i].callee), TEXT("__hash__"))) {
            return false; /* of the base: who knows */
        }
    }
    return f && f->is_method && !f->is_decorated && !f->is_replaced &&
           !((f->points | f->exposes) & 1);
}

/* `hash("text")`: the number is that of all that is equal to it. */
static bool
is_of_value(const struct sighting *s)
{
    const struct meaning m = s->call->nargs == 1
                                 ? lore_mean(s->c->lu, s->call->argument[0])
                                 : meaning_unknown();

    return text_eq(s->api->name, TEXT("builtins.hash")) &&
           (m.flags & MEANS_SEEN) &&
           (m.kind == VALUE_TEXT || m.kind == VALUE_SCALAR ||
            m.kind == VALUE_BYTES || hashes_contents(s, m.type));
}

bool
hint_number_matters(const struct sighting *s, val_id number)
{
    return !hint_only_shows(s->c, number) && !is_beside_owner(s, number) &&
           !is_of_value(s);
}
