/*
 * Texts that say where a value lies: `<object object at 0x7f31c2d0>`.
 *
 * Such a text is a number that stands for the object (see hint_number.c): the
 * next one may lie in the same place.  It does no harm where people read it.
 */
#include "rules/hint_text.h"

#include "rules/follow.h"
#include "rules/known.h"

/* Kinds that are shown by their place, whatever their class is. */
static bool
is_kind_shown_by_place(uint8_t kind)
{
    return kind == VALUE_ITERATOR || kind == VALUE_GENERATOR ||
           kind == VALUE_FUNCTION || kind == VALUE_WEAK;
}

static bool
has_row_that_says_so(const struct rules_file *rf, const struct meaning *m)
{
    const struct api *row = known_row(rf, m->type);

    return (m->api && api_fact(m->api, FACT_SHOWN_BY_PLACE)) ||
           (row && api_fact(row, FACT_SHOWN_BY_PLACE));
}

bool
text_shows_place(const struct rules_file *rf, const struct unit_lore *lu,
                 val_id v, int depth)
{
    const struct meaning m = lore_mean(lu, v);
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const uint8_t kind = op == NO_ID ? OP_NULL : lu->unit->op[op].kind;

    if (!(m.flags & MEANS_SEEN) || (m.name != NO_ID && kind != OP_FUNCTION)) {
        return false; /* what has a name out there is nobody's here */
    }
    if (is_kind_shown_by_place(m.kind) || has_row_that_says_so(rf, &m)) {
        return true;
    }
    if (!kind_is_container((enum value_kind)m.kind) || depth == 0) {
        return false;
    }
    for (uint32_t i = 0; kind >= OP_LIST && kind <= OP_DICT &&
                         i < operand_count(&lu->ops, op);
         i++) {
        if (text_shows_place(rf, lu, operand(&lu->ops, op, i), depth - 1)) {
            return true;
        }
    }
    return m.kind != VALUE_VIEW && is_kind_shown_by_place(m.element);
}

struct shown {
    struct collector *c;
    bool is_by_place, are_elements;
};

static void
show_one(void *context, val_id v)
{
    struct shown *w = context;
    const struct meaning m = lore_mean(w->c->lu, v);

    if (w->are_elements) { /* `map(str, xs)` */
        w->is_by_place |= is_kind_shown_by_place(m.element);
        return;
    }
    w->is_by_place |= text_shows_place(w->c->rf, w->c->lu, v, TEXT_DEPTH);
}

bool
hint_says_place(const struct sighting *s, val_id text)
{
    struct shown w = {s->c, false, s->is_implied};

    call_selected(s->c->rf, s->c->lu, s->call, &s->fact->selector,
                  (struct visitor){show_one, &w});
    return w.is_by_place && text != NO_ID &&
           (s->is_implied || follow_asks(s->c->rf, s->c->lu, text));
}

val_id
text_spelled(const struct unit_lore *lu, op_id op)
{
    const struct op *o = &lu->unit->op[op];

    if (o->kind == OP_FORMAT) {
        return operand(&lu->ops, op, 0);
    }
    return (o->kind == OP_BINARY || o->kind == OP_INPLACE) &&
                   o->arg == OPER_MOD &&
                   lore_mean(lu, operand(&lu->ops, op, 0)).kind == VALUE_TEXT
               ? operand(&lu->ops, op, 1)
               : NO_ID;
}

void
hint_texts(struct collector *c, op_id op)
{
    const val_id shown = text_spelled(c->lu, op);
    const op_id made = operand_source(&c->lu->ops, shown);

    if (shown == NO_ID ||
        !text_shows_place(c->rf, c->lu, shown, TEXT_DEPTH) ||
        !follow_asks(c->rf, c->lu, c->lu->ops.out[op])) {
        return;
    }
    if (made == NO_ID || c->lu->unit->op[made].kind < OP_LIST ||
        c->lu->unit->op[made].kind > OP_DICT) {
        hint_hold_shown(c, shown, op);
        return;
    }
    for (uint32_t i = 0; i < operand_count(&c->lu->ops, made); i++) {
        const val_id item = operand(&c->lu->ops, made, i);
        if (text_shows_place(c->rf, c->lu, item, TEXT_DEPTH)) {
            hint_hold_shown(c, item, op);
        }
    }
}
