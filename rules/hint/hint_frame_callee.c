#include "rules/hint/hint.h"

#include "rules/follow/frame_exposed.h"
#include "rules/follow/frame_told.h"
#include "rules/follow/guard.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

/* Was the variable ever bound to what others have, or may give a second time:
 * an attribute, an item, what a call of that name returned? */
static bool
is_taken(const struct collector *c, var_id v, sym_id by)
{
    const struct operands *o = &c->lu->ops;

    if (c->lu->unit->var[v].flags & VARF_PARAM) {
        return true;
    }
    for (op_id op = c->lu->var_first_store[v]; op != NO_ID;
         op = c->lu->var_next_store[op]) {
        const op_id from = operand_source(o, operand(o, op, 0));
        if (from == NO_ID || o->unit->op[from].kind != OP_CALL) {
            return true;
        }
        const op_id callee = operand_source(o, operand(o, from, 0));
        if (callee == NO_ID || (o->unit->op[callee].kind == OP_METHOD &&
                                o->unit->op[callee].arg == by)) {
            return true;
        }
    }
    return false;
}

/* An object that a callee looks for among the locals. */
struct sought {
    val_id v;
    bool is_instance; /* of a class of the tree */
};

/* Could the variable be another name of it? */
static bool
may_be(const struct collector *c, var_id v, struct sought x)
{
    const struct operands *o = &c->lu->ops;
    const struct meaning *m = &c->lu->var[v];
    const struct meaning sought = lore_mean(c->lu, x.v);
    const bool is_told = (m->flags & MEANS_SEEN) && m->kind != VALUE_UNKNOWN;
    const bool is_instance = x.is_instance || sought.kind == VALUE_RECORD;

    if (is_told && is_instance &&
        (hint_is_plain(m) || kind_is_container((enum value_kind)m->kind) ||
         m->kind == VALUE_MODULE || m->kind == VALUE_ARRAY)) {
        return false;
    }
    const op_id made = operand_source(o, lore_origin(c->lu, x.v));
    if (made == NO_ID || o->unit->op[made].kind != OP_CALL) {
        return true;
    }
    const struct call call = call_at(c->rf, c->lu, made);
    const op_id callee = operand_source(o, call.callee);
    if (known_class(c->rf, lore_mean(c->lu, call.callee).name)) {
        return false; /* new */
    }
    return callee == NO_ID || o->unit->op[callee].kind != OP_METHOD ||
           is_taken(c, v, o->unit->op[callee].arg);
}

/* Objects that are in no local themselves: each that may have one is read. */
static void
seeks(struct collector *c, op_id op, uint32_t reason, struct sought x)
{
    const struct meaning m = lore_mean(c->lu, x.v);

    if (lore_loaded(c->lu, x.v) != NO_ID || hint_is_plain(&m)) {
        return;
    }
    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        if (may_be(c, v, x)) {
            hint_use_var(c, op, v, reason);
        }
    }
}

/* The function looks whether some of what it is given is among the locals. */
static void
callee_seeks(struct collector *c, const struct call *call,
             const struct summary_function *f, uint32_t reason)
{
    const param_set with = f->asked.with;
    const uint32_t shift = call_shift(c->rf, c->lu, call, f);

    for (uint32_t i = 0; i < call->nargs; i++) {
        if (with & hint_bits_taking(c, call, f, i, shift)) {
            seeks(c, call->op, reason, (struct sought){call->argument[i], 0});
        }
    }
    if (shift && (with & 1)) {
        seeks(c, call->op, reason, (struct sought){call->receiver, true});
    }
}

void
hint_use_named(struct collector *c, op_id op, struct text name, uint32_t reason)
{
    const struct unit *u = c->lu->unit;
    const sym_id sym = intern_find(c->rf->an->names, name);

    for (var_id v = 0; sym != NO_ID && v < u->nvars; v++) {
        if (u->var[v].name == sym) {
            hint_use_var(c, op, v, reason);
        }
    }
}

/* The locals that a function of the tree asks its caller's frame for.  Where
 * it only looks for an object that it was given, the local that it was loaded
 * from is found. */
static void
callee_asks(struct collector *c, const struct call *call,
            const struct summary_function *f)
{
    uint32_t reason =
        hint_reason(c, RULE_CALLEE_FRAME, call->op, NULL, f->name);

    if (f->asked.any || f->asked.names || f->asked.with == UINT32_MAX ||
        (call_shift(c->rf, c->lu, call, f) && (f->asked.with & 1) &&
         call->receiver == NO_ID)) {
        hint_use_all(c, call->op, reason);
        return;
    }
    if (f->asked.with) {
        callee_seeks(c, call, f, reason);
    }
    for (uint32_t i = 0; i < f->asked.n; i++) {
        hint_use_named(c, call->op, f->asked.name[i], reason);
    }
}

void
hint_frame_names(struct collector *c, op_id op,
                 const struct summary_function *f, uint32_t reason)
{
    if (f->asked.any || f->asked.with || (frame_looks_out(&f->looks) & 1)) {
        hint_use_all(c, op, reason);
        return;
    }
    for (uint32_t i = 0; i < f->asked.n; i++) {
        hint_use_named(c, op, f->asked.name[i], reason);
    }
}

/* Does the catalogue say which locals of its caller the function reads? */
static bool
tells_of_frames(const struct api *row)
{
    for (const struct fact *f = NULL; row && (f = api_next(row, f)) != NULL;) {
        if (fact_info[f->id].family == FAMILY_FRAME ||
            f->id == FACT_HARMLESS_HOLDER) {
            return true;
        }
    }
    return false;
}

/* Does the call let this frame out, for somebody who may read it?  `asked` gets
 * the names that only they are asked for. */
static bool
lets_out(const struct collector *c, const struct call *call,
         struct frame_seen seen, struct frame_names *asked)
{
    return (seen.keeps & 1) ||
           ((seen.gives & 1) &&
            (c->lu->unit->op[call->op].kind != OP_CALL ||
             frame_exposed(c->rf, c->lu, c->lu->ops.out[call->op], FRAME_OWN,
                           asked)));
}

/* Such a frame may be looked at whenever it is still there. */
static void
callee_lets_out(struct collector *c, const struct call *call,
                const struct summary_function *f, struct frame_seen seen)
{
    struct frame_names asked = {0};
    const bool is_out = lets_out(c, call, seen, &asked);

    if (!is_out && !asked.n) {
        return;
    }
    const uint32_t reason =
        hint_reason(c, RULE_CALLEE_FRAME, call->op, NULL, f->name);
    if (is_out) {
        hint_forbid_names(c, reason);
    } else {
        hint_forbid_named(c, &asked, reason);
    }
}

/* Is it `Class.method(x)`, of which nobody knows what it passes? */
static bool
is_unbound(const struct collector *c, const struct call *call,
           const struct summary_function *f)
{
    return f->is_method && call->receiver == NO_ID && call->callee != NO_ID &&
           !known_class(c->rf, lore_mean(c->lu, call->callee).name);
}

/* `peek(3)`; `peek(depth + 1)`, where depth is a parameter: what it is by
 * default, since nobody means less by it.  -1: not known. */
static int32_t
depth_of(const struct collector *c, val_id v)
{
    const int32_t n = literal_int(c->rf, c->lu, v);
    uint32_t param, more;

    if (n >= 0 || !frame_told_depth(c->rf, c->lu, v, &param, &more)) {
        return n;
    }
    const int32_t unset = frame_told_default(c->rf, c->lu, param);
    return unset < 0 ? -1 : unset + (int32_t)more;
}

/* The number that is passed for how far up, or -1. */
static int32_t
number_passed(const struct collector *c, const struct call *call,
              const struct summary_function *f)
{
    const uint32_t by = frame_told_by(f);

    if (by == NO_ID || call->callee == NO_ID || call->is_starred ||
        call->passed || is_unbound(c, call, f)) {
        return -1;
    }
    for (uint32_t i = 0; i < call->nargs; i++) {
        const param_set bits =
            hint_bits_taking(c, call, f, i, f->is_method ? 1 : 0);
        if (bits & param_bit(by)) {
            return bits == param_bit(by) ? depth_of(c, call->argument[i]) : -1;
        }
    }
    return f->looks.by.unset;
}

/* Does what is passed keep the function from reading any? */
static bool
is_barred(const struct collector *c, const struct call *call,
          const struct summary_function *f)
{
    const struct guard when = f->looks.when;
    bool is_passed = false;

    if (when.kind == GUARD_NONE || f->is_slot || f->is_decorated ||
        call->callee == NO_ID || call->is_starred || is_unbound(c, call, f)) {
        return false;
    }
    for (uint32_t i = 0; i < call->nargs; i++) {
        if (hint_bits_taking(c, call, f, i,
                             call_shift(c->rf, c->lu, call, f)) &
            param_bit(when.param)) {
            is_passed = true;
            if (!guard_bars(c->rf, c->lu, (enum guard_kind)when.kind,
                            call->argument[i])) {
                return false;
            }
        }
    }
    return is_passed ||
           (when.kind != GUARD_UNSET && (f->unset & param_bit(when.param)));
}

void
hint_frame_called(struct collector *c, const struct call *call,
                  const struct summary_function *f)
{
    const struct frame_seen seen =
        frame_seen_with(f, number_passed(c, call, f));

    if ((seen.reads & 1) && !is_barred(c, call, f)) {
        callee_asks(c, call, f);
    }
    if (f->looks.speaks ||
        intern_find(c->rf->an->names, TEXT("f_locals")) != NO_ID) {
        callee_lets_out(c, call, f, seen);
    }
}

void
hint_frame_callee(struct collector *c, op_id op)
{
    struct call call = call_at(c->rf, c->lu, op);
    const struct summary_function *f =
        known_function(c->rf, implied_callee(c->rf, c->lu, &call));

    if (f && ((f->frames | frame_looks_out(&f->looks)) & 1) &&
        !tells_of_frames(call_api(c->rf, c->lu, &call))) {
        hint_frame_called(c, &call, f);
    }
    if (f && f->reads_traces && hint_catches(c->lu->unit) &&
        !is_barred(c, &call, f)) {
        hint_use_all(c, op,
                     hint_reason(c, RULE_CALLEE_FRAME, op, NULL, f->name));
    }
    if (f && f->observes && hint_is_result_used(c, op)) {
        hint_use_collected(
            c, op, hint_reason(c, RULE_COLLECTOR, op, NULL, f->name));
    }
}
