#include "rules/summary/summarize_put.h"

#include "base/vec.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

struct putting {
    struct rules_file *rf;
    const struct unit_lore *lu;
    sym_id *type; /* by symbol of an attribute: 1 + that of the class; 0: nothing
                     was put there; MIXED */
};

enum { MIXED = NO_ID };

/* Is it a class or function by its name, and not what a caller passed? */
static bool
is_named(const struct unit_lore *lu, val_id callee)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, callee));

    return op != NO_ID &&
           (lu->unit->op[op].kind != OP_LOAD ||
            !(lu->unit->var[lu->unit->op[op].arg].flags & VARF_PARAM));
}

bool
summarize_is_exact(const struct unit_lore *lu, val_id v, sym_id *in)
{
    const struct meaning m = lore_mean(lu, v);
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    *in = NO_ID;
    if (op == NO_ID || m.type == NO_ID ||
        (m.flags & (MEANS_SELF | MEANS_SAID))) {
        return false;
    }
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_ATTR:
        *in = lu->unit->op[op].arg;
        return true;
    case OP_CALL:
    case OP_CALL_STAR:
        return is_named(lu, operand(&lu->ops, op, 0));
    default:
        return false;
    }
}

/* What has no methods of a class of the tree. */
static bool
is_plain(const struct meaning *m)
{
    return (m->flags & (MEANS_SEEN | MEANS_SAID)) == MEANS_SEEN &&
           (kind_is_plain((enum value_kind)m->kind) ||
            m->kind == VALUE_NONE || m->kind == VALUE_FUNCTION);
}

static void
put(struct putting *p, sym_id attr, val_id v)
{
    const struct meaning m = lore_mean(p->lu, v);
    sym_id in = NO_ID;

    if (attr == NO_ID || is_plain(&m)) {
        return;
    }
    const sym_id one =
        summarize_is_exact(p->lu, v, &in) && in == NO_ID ? m.type + 1 : MIXED;
    p->type[attr] = p->type[attr] && p->type[attr] != one ? MIXED : one;
}

/* `setattr(x, "name", v)` */
static void
put_by_name(struct putting *p, op_id op)
{
    const struct call call = call_at(p->rf, p->lu, op);
    const struct literal attr =
        !call.is_starred && call.nargs == 3 &&
                text_eq(name_text(p->rf, lore_mean(p->lu, call.callee).name),
                        TEXT("builtins.setattr"))
            ? literal_text(p->rf, p->lu, call.argument[1])
            : (struct literal){0};
    const sym_id name =
        attr.is_known ? intern_find(p->rf->an->names, attr.text) : NO_ID;

    if (name != NO_ID) {
        p->type[name] = MIXED;
    }
}

static void
look_at(struct putting *p, op_id op)
{
    const struct unit *u = p->lu->unit;
    const val_id v = operand(&p->lu->ops, op, 0);

    switch ((enum op_kind)u->op[op].kind) {
    case OP_SET_ATTR:
        put(p, u->op[op].arg, v);
        return;
    case OP_STORE:
        if (u->kind == UNIT_CLASS) {
            put(p, u->var[u->op[op].arg].name, v);
        }
        return;
    case OP_CALL:
        put_by_name(p, op);
        return;
    default:
        return;
    }
}

void
summarize_attributes(struct arena *a, struct rules_file *rf,
                     struct summary *out)
{
    const uint32_t n = intern_count(rf->an->names);
    struct putting p = {.rf = rf,
                        .type = arena_array(rf->arena, sym_id, n + 1)};
    VEC(struct text) name = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        p.lu = lore_unit(rf, i);
        for (op_id op = 0; op < p.lu->unit->nops; op++) {
            if (!(p.lu->unit->op[op].flags & OPF_COPY)) {
                look_at(&p, op);
            }
        }
    }
    for (sym_id s = 0; s < n; s++) {
        if (p.type[s]) {
            vec_push(a, &name, text_copy(a, sym_text(rf->an, s)));
            vec_push(a, &name,
                     p.type[s] == MIXED
                         ? (struct text){0}
                         : text_copy(a, name_text(rf, p.type[s] - 1)));
        }
    }
    out->put = name.at;
    out->nput = name.n;
}
