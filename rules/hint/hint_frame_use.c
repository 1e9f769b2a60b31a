#include "rules/hint/hint.h"

#include "rules/value/names.h"

static bool
has_op(const struct unit *u, enum op_kind kind)
{
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == kind) {
            return true;
        }
    }
    return false;
}

bool
hint_catches(const struct unit *u)
{
    return has_op(u, OP_PUSH_EXC);
}

/* `tb.tb_next`: of who was called, unless what is raised again comes through
 * this function twice. */
static bool
is_of_callee(const struct collector *c, val_id tb)
{
    const op_id from = operand_source(&c->lu->ops, lore_origin(c->lu, tb));

    return from != NO_ID && c->lu->unit->op[from].kind == OP_ATTR &&
           text_eq(sym_text(c->rf->an, c->lu->unit->op[from].arg),
                   TEXT("tb_next")) &&
           !has_op(c->lu->unit, OP_RAISE);
}

/* `tb.tb_frame.f_locals`, where exceptions are caught: the frame may be this
 * function's own. */
void
hint_frame_attribute(struct collector *c, op_id op)
{
    const struct operands *o = &c->lu->ops;
    const op_id from = operand_source(o, lore_origin(c->lu, operand(o, op, 0)));

    if (from == NO_ID || o->unit->op[from].kind != OP_ATTR ||
        !text_eq(sym_text(c->rf->an, o->unit->op[from].arg),
                 TEXT("tb_frame")) ||
        !hint_catches(o->unit) || is_of_callee(c, operand(o, from, 0))) {
        return;
    }
    const struct api *api = call_attribute(c->rf, c->lu, op);
    if (!api || !api_fact(api, FACT_READS_FRAME_LOCALS)) {
        return;
    }
    const struct frame_names asked =
        frame_names_at(c->rf->arena, c->rf, c->lu, op);
    if (!asked.any && !asked.with && !asked.n) {
        return;
    }
    const uint32_t reason =
        hint_reason(c, RULE_OWN_FRAME, op, api, api->name);
    if (asked.any || asked.with) {
        hint_use_all(c, op, reason);
    } else {
        hint_forbid_named(c, &asked, reason);
    }
}
