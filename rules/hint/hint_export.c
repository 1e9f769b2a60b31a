#include "rules/hint/hint.h"

#include "base/bits.h"
#include "rules/follow/follow.h"
#include "rules/follow/resize.h"
#include "rules/value/alias.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/reach.h"

/* A view, and the locals that hold it or a part of it: `parts = [view[2:4]]`,
 * `lines = iter(view)`. */
struct export
{
    struct collector *c;
    uint64_t *holders;
    uint32_t reason;
    op_id made;            /* the view, by this call */
    const uint64_t *after; /* the ops that control may get to from there */
};

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

/* Is the value the view, or made of what holds it? */
static bool
is_made_of_view(const struct export *e, val_id v, int depth)
{
    const struct operands *o = &e->c->lu->ops;
    const op_id op = operand_source(o, v);
    const var_id loaded = lore_loaded(e->c->lu, v);

    if (v == NO_ID || depth == 0 || op == e->made) {
        return v != NO_ID;
    }
    if (op == NO_ID) {
        return is_made_of_view(e, o->val[v].left, depth - 1) ||
               is_made_of_view(e, o->val[v].right, depth - 1);
    }
    if (loaded != NO_ID) {
        return bit_test(e->holders, loaded);
    }
    for (uint32_t i = 0; i < operand_count(o, op); i++) {
        if (is_made_of_view(e, operand(o, op, i), depth - 1)) {
            return true;
        }
    }
    return false;
}

/* May the variable have this view at the op, and no other by then?  What it was
 * put into has it, whenever that was bound. */
static bool
has_view_at(const struct export *e, var_id v, op_id op)
{
    enum { DEEPEST = 8 };
    struct arena *scratch = e->c->rf->scratch;
    op_id store = e->c->lu->var_first_store[v];
    bool is_put_in = true, has = false;

    for (; store != NO_ID && !has; store = e->c->lu->var_next_store[store]) {
        if (bit_test(e->after, store) &&
            is_made_of_view(e, operand(&e->c->lu->ops, store, 0), DEEPEST)) {
            struct arena_mark mark = arena_mark(scratch);
            is_put_in = false;
            has = bit_test(reach_bound(scratch, e->c->lu->unit, store), op);
            arena_rewind(scratch, mark);
        }
    }
    return has || is_put_in;
}

/* The source is resized at `op`, or from there on at any time: it fails while a
 * view lives. */
static void
resized(const struct export *e, op_id op)
{
    const uint32_t stride = (e->c->lu->unit->nvars + 63) / 64;
    const uint8_t kind = e->c->lu->unit->op[op].kind;
    uint32_t v;

    ROW_EACH (v, e->holders, stride) {
        if (!has_view_at(e, v, op)) {
            continue;
        }
        if (kind == OP_ENTER || kind == OP_ATTR) {
            hint_forbid_since(e->c, v, op, e->reason);
        } else {
            hint_use_var(e->c, op, v, e->reason);
        }
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

/* Is the value handed to a function of the tree that resizes it, or whose
 * method it is? */
static bool
is_resized_by_callee(const struct export *e, const struct call *call,
                     val_id source)
{
    const struct summary_function *f =
        known_function(e->c->rf, lore_mean(e->c->lu, call->callee).name);

    for (uint32_t i = 0; f && i < call->nargs; i++) {
        if (call->argument[i] == source &&
            (f->resizes & hint_bits_taking(e->c, call, f, i,
                                           call_shift(e->c->rf, e->c->lu, call,
                                                      f)))) {
            return true;
        }
    }
    return false;
}

/* May the memory of the source be another one after the op?  Whoever is given
 * it and not known to resize it reads it, as far as anybody can see. */
static bool
may_resize(const struct export *e, op_id op, val_id source)
{
    const struct unit_lore *lu = e->c->lu;
    const enum op_kind k = (enum op_kind)lu->unit->op[op].kind;

    if (k != OP_CALL && k != OP_CALL_STAR) {
        return resize_does(e->c->rf, lu, op, source);
    }
    const struct call call = call_at(e->c->rf, lu, op);
    return resize_is_called(e->c->rf, lu, op, source) ||
           is_resized_by_callee(e, &call, source);
}

/* Have both the same object: one local, one that was made of the other, two
 * that share what is in them, or attributes of one name? */
static bool
may_be_same(const struct unit_lore *lu, val_id a, val_id b)
{
    const var_id x = lore_loaded(lu, a), y = lore_loaded(lu, b);

    return is_same(lu, a, b) || lore_origin(lu, a) == lore_origin(lu, b) ||
           (x != NO_ID && y != NO_ID &&
            alias_root(&lu->sharing, x) == alias_root(&lu->sharing, y));
}

/* What is loaded of a local at the op may be what it was when the view was
 * made. */
static bool
is_bound_then(const struct export *e, val_id source, val_id v, op_id op)
{
    const var_id x = lore_loaded(e->c->lu, source);
    struct arena *scratch = e->c->rf->scratch;
    struct arena_mark mark = arena_mark(scratch);

    if (x == NO_ID || lore_loaded(e->c->lu, v) != x) {
        return bit_test(e->after, op);
    }
    const bool is = bit_test(
        reach_unbound(scratch, e->c->lu->unit, e->made, x), op);
    arena_rewind(scratch, mark);
    return is;
}

/* Bytes and texts are what they are. */
static bool
is_fixed(const struct collector *c, val_id source)
{
    const struct meaning m = lore_mean(c->lu, source);

    return (m.flags & MEANS_SEEN) &&
           (m.kind == VALUE_TEXT || m.kind == VALUE_SCALAR ||
            m.kind == VALUE_ADDRESS ||
            (m.kind == VALUE_BYTES &&
             text_eq(name_text(c->rf, m.type), TEXT("builtins.bytes"))));
}

static void
exported(void *context, val_id source)
{
    const struct export *e = context;
    const struct operands *o = &e->c->lu->ops;

    for (op_id op = 0; op < o->unit->nops && !is_fixed(e->c, source); op++) {
        for (uint32_t i = 0; i < operand_count(o, op); i++) {
            const val_id v = operand(o, op, i);
            const var_id loaded = lore_loaded(e->c->lu, v);
            if (loaded != NO_ID && bit_test(e->holders, loaded)) {
                continue; /* the view itself has no say */
            }
            if (may_be_same(e->c->lu, v, source) && may_resize(e, op, v) &&
                is_bound_then(e, source, v, op)) {
                resized(e, op);
                break;
            }
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
        hint_reason(s->c, RULE_EXPORT, s->call->op, s->api, s->api->name),
        s->call->op, NULL};
    const struct follower f = {.into = held_by,
                               .lost = lost,
                               .context = &e,
                               .what = FOLLOW_PARTS};
    struct visitor visitor = {exported, &e};

    follow_value(s->c->rf, s->c->lu, s->c->lu->ops.out[s->call->op], &f);
    e.after = reach_unbound(s->c->rf->scratch, s->c->lu->unit, e.made, NO_ID);
    call_selected(s->c->rf, s->c->lu, s->call, &all, visitor);
    call_selected(s->c->rf, s->c->lu, s->call, &self, visitor);
    arena_rewind(s->c->rf->scratch, mark);
}
