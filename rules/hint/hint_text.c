/*
 * Texts that say where a value lies must not outlive it (see shown_text.h).
 */
#include "rules/hint/hint.h"

#include "rules/follow/follow.h"
#include "rules/follow/shown_text.h"

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
        w->is_by_place |=
            text_shows_inside(w->c->rf, w->c->lu, v, TEXT_DEPTH) ||
            text_shows_kind(m.element);
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

/* `print(x, file=buffer)`: the text is in memory then, for all to compare. */
static void
written_texts(struct collector *c, op_id op)
{
    const struct call call = call_at(c->rf, c->lu, op);

    for (uint32_t i = 0;
         text_is_read_back(c->rf, c->lu, &call) && i < call.nargs; i++) {
        if (text_shows_place(c->rf, c->lu, call.argument[i], TEXT_DEPTH)) {
            hint_hold_shown(c, call.argument[i], op, NO_ID);
        }
    }
}

void
hint_texts(struct collector *c, op_id op)
{
    if (c->lu->unit->op[op].kind == OP_CALL ||
        c->lu->unit->op[op].kind == OP_CALL_STAR) {
        written_texts(c, op);
        return;
    }
    const val_id shown = text_spelled(c->lu, op);
    const op_id made = operand_source(&c->lu->ops, shown);

    if (shown == NO_ID ||
        !text_shows_place(c->rf, c->lu, shown, TEXT_DEPTH) ||
        !follow_asks(c->rf, c->lu, c->lu->ops.out[op])) {
        return;
    }
    if (made == NO_ID || c->lu->unit->op[made].kind < OP_LIST ||
        c->lu->unit->op[made].kind > OP_DICT) {
        hint_hold_shown(c, shown, op, c->lu->ops.out[op]);
        return;
    }
    for (uint32_t i = 0; i < operand_count(&c->lu->ops, made); i++) {
        const val_id item = operand(&c->lu->ops, made, i);
        if (text_shows_place(c->rf, c->lu, item, TEXT_DEPTH)) {
            hint_hold_shown(c, item, op, c->lu->ops.out[op]);
        }
    }
}
