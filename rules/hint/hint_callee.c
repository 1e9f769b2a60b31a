#include "rules/hint/hint.h"

#include "rules/follow/follow.h"
#include "rules/follow/guard.h"
#include "rules/follow/shown_text.h"
#include "rules/hint/hint_foreign.h"
#include "rules/hint/hint_near.h"
#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/project.h"
#include "rules/value/slot.h"
#include "rules/value/taking.h"

/* An argument of a function, or its receiver; `f` if it is of the tree. */
struct handing {
    struct collector *c;
    const struct call *call;
    const struct summary_function *f;
    uint32_t reason;
    int depth; /* of displays in displays */
};

enum { DEEPEST_DISPLAY = 3 };

static uint32_t
param_of_keyword(const struct summary_function *f, struct text keyword)
{
    for (uint32_t i = 0; i < f->nparams; i++) {
        if (text_eq(f->param[i], keyword)) {
            return i;
        }
    }
    return NO_ID;
}

/* The keyword of argument `i`; empty if it has none. */
static struct text
keyword_of(const struct collector *c, const struct call *call, uint32_t i)
{
    uint32_t first_keyword = call->nargs - call->nkeywords;

    if (call->passed) {
        return call->passed[i].keyword;
    }
    return !call->is_starred && i >= first_keyword
               ? sym_text(c->rf->an, call->keyword[i - first_keyword])
               : (struct text){0};
}

param_set
hint_bits_taking(const struct collector *c, const struct call *call,
                 const struct summary_function *f, uint32_t i, uint32_t shift)
{
    enum passed_kind kind = call->passed ? call->passed[i].kind : PASSED_WHOLE;
    struct text keyword = keyword_of(c, call, i);
    uint32_t param = i + shift;

    if (kind == PASSED_NAMES || kind == PASSED_PARTS) {
        return 0; /* what is in it is not seen, or comes for itself */
    }
    if (kind == PASSED_POSITION) {
        param = call->passed[i].position + shift;
    } else if (call->is_starred && !keyword.n) {
        return summary_taking_from(
            f, (call->passed ? call->passed[i].first : 0) + shift);
    }
    if (keyword.n) {
        param = param_of_keyword(f, keyword);
    }
    if (param != NO_ID && !keyword.n) {
        param = summary_taking(f, param);
    }
    if (param == NO_ID && f->takes_keywords) {
        param = f->nparams - 1; /* it lands in `**names` */
    }
    return param == NO_ID ? UINT32_MAX : param_bit(param);
}

/* Is argument `i` held weakly under its keyword, out of `**names`? */
static bool
has_weak_key(const struct collector *c, const struct call *call,
             const struct summary_function *f, uint32_t i)
{
    struct text keyword = keyword_of(c, call, i);

    for (uint32_t k = 0; keyword.n && k < f->nweak_keys; k++) {
        if (text_eq(f->weak_key[k], keyword)) {
            return param_of_keyword(f, keyword) == NO_ID;
        }
    }
    return false;
}

/* Nothing refers to it weakly: what is in it may be. */
static bool
is_only_parts(const struct collector *c, val_id v)
{
    const struct meaning m = lore_mean(c->lu, v);

    return (m.flags & (MEANS_SEEN | MEANS_SAID)) == MEANS_SEEN &&
           kind_is_container((enum value_kind)m.kind) &&
           kind_info[m.kind].weak == WEAK_NO;
}

/* All that the function holds of `bits` are instances of a class: is the value
 * none? */
static bool
is_of_another_class(const struct collector *c, const struct summary_function *f,
                    val_id v, param_set bits)
{
    return (f->weak & bits) && !(f->weak & bits & ~f->weak_if) &&
           guard_is_no_instance(c->rf, c->lu, v, f->weak_class);
}

/* Only overriding methods of subclasses hold them: is it called on an instance
 * of the very class that the method is defined in? */
static bool
is_for_subclasses(const struct collector *c, const struct call *call,
                  const struct summary_function *f, param_set bits)
{
    const sym_id name = lore_mean(c->lu, call->callee).name;
    const struct summary_class *made =
        call->callee != NO_ID && known_class(c->rf, name)
            ? guard_class_made(c->rf, c->lu, c->lu->ops.out[call->op])
            : guard_class_made(c->rf, c->lu, call->receiver);
    struct text owner, method;

    return (f->weak & bits) && !(f->weak & bits & ~f->weak_sub) && made &&
           split(f->name, &owner, &method) && text_eq(owner, made->name);
}

bool
hint_takes_weakly(const struct collector *c, const struct call *call,
                  const struct summary_function *f, uint32_t i, uint32_t shift)
{
    const bool is_parts =
        !call->is_starred && is_only_parts(c, call->argument[i]);
    const struct text keyword = keyword_of(c, call, i);
    const bool is_barred =
        f->is_slot && keyword.n && !summary_is_weak_key(f, keyword);
    const param_set weak = is_barred  ? 0
                           : is_parts ? f->weak_parts
                                      : f->weak;

    const param_set bits = hint_bits_taking(c, call, f, i, shift);

    return ((weak & bits) &&
            (call->is_starred ||
             !is_of_another_class(c, f, call->argument[i], bits)) &&
            !is_for_subclasses(c, call, f, bits)) ||
           has_weak_key(c, call, f, i);
}

static var_id
keeper(const struct handing *h, var_id v)
{
    return hint_keeper(h->c, (enum rule)h->c->reason.at[h->reason].rule, v);
}

/* The address of what is passed gets out of sight there. */
static void
hand_to_end(void *context, var_id v)
{
    struct handing *h = context;

    if (hint_may_own(h->c, v)) {
        hint_forbid_handed(h->c, keeper(h, v), h->reason);
    }
}

static void
hand_with_result(void *context, var_id v)
{
    struct handing *h = context;

    if (hint_doubts(h->c, v, h->reason)) {
        return;
    }
    v = hint_may_own(h->c, v) ? keeper(h, v) : NO_ID;
    if (v != NO_ID) {
        hint_outlive(h->c, v, h->c->lu->ops.out[h->call->op], h->reason);
    }
}

/* The function makes an address of what it is given. */
static void
callee_points(struct handing *h, val_id v, param_set bits)
{
    struct collector *c = h->c;
    const struct summary_function *f = h->f;

    const struct api *row = call_api(c->rf, c->lu, h->call);
    if (!((f->points | f->exposes) & bits) || (row && row->name.s[0] != '.')) {
        return; /* or the catalogue tells what the call does */
    }
    const enum rule rule = f->raw & bits ? RULE_ADDRESS : RULE_IDENTITY;
    h->reason = hint_reason(c, rule, h->call->op, NULL, f->name);
    struct owner_visitor visitor = {
        f->exposes & bits ? hand_to_end : hand_with_result, h, false};
    follow_owners(c->rf, c->lu, v, visitor);
}

/* Is the container made for the call, and gone with it? */
static bool
is_made_for_it(const struct collector *c, val_id holder)
{
    return lore_loaded(c->lu, holder) == NO_ID &&
           slot_is_made(c->rf, c->lu, holder);
}

/* The function puts the number of argument `i` into another one, where it may
 * be compared later. */
static void
callee_notes(struct handing *h, uint32_t i, uint32_t shift)
{
    struct collector *c = h->c;
    const struct summary_function *f = h->f;
    const struct call *call = h->call;
    bool stays = shift && (f->noted_in & 1) && call->receiver != NO_ID &&
                 !is_made_for_it(c, call->receiver);

    if (!(f->noted & hint_bits_taking(c, call, f, i, shift))) {
        return;
    }
    for (uint32_t k = 0; k < call->nargs; k++) {
        stays |= k != i &&
                 (f->noted_in & hint_bits_taking(c, call, f, k, shift)) &&
                 !is_made_for_it(c, call->argument[k]);
    }
    if (stays) {
        h->reason = hint_reason(c, RULE_IDENTITY, call->op, NULL, f->name);
        follow_owners(c->rf, c->lu, call->argument[i],
                      (struct owner_visitor){hand_to_end, h, false});
    }
}

/* The function makes a text of it, which it returns or puts away. */
static void
callee_spells(struct handing *h, val_id v, param_set bits)
{
    struct collector *c = h->c;
    const struct api *row = call_api(c->rf, c->lu, h->call);
    const val_id result = c->lu->ops.out[h->call->op];
    const bool is_text = h->f->result.mean.kind != VALUE_NONE &&
                         !text_eq(name_last(h->f->name), TEXT("__init__"));

    if (!(h->f->spells & bits) || (row && row->name.s[0] != '.') ||
        !text_shows_place(c->rf, c->lu, v, TEXT_DEPTH) ||
        (is_text && !follow_asks(c->rf, c->lu, result))) {
        return;
    }
    h->reason = hint_reason(c, RULE_IDENTITY, h->call->op, NULL, h->f->name);
    follow_owners(c->rf, c->lu, v,
                  (struct owner_visitor){
                      is_text ? hand_with_result : hand_to_end, h, false});
}

/* A proxy: its attributes are those of something else. */
static bool
hands_on_attributes(const struct collector *c, sym_id type)
{
    return known_class(c->rf, type) &&
           known_function(c->rf, name_join(c->rf, name_text(c->rf, type),
                                           TEXT("__getattr__")));
}

/* `x.add(y)`, where a class of this very file has such a method, and that refers
 * to y weakly: it stands for what containers have under that name. */
static const struct summary_function *
weak_method_here(const struct collector *c, sym_id name)
{
    const unit_id unit = known_own_method(c->rf, name);
    const struct summary_function *f =
        unit ? known_function(c->rf, name_of_unit(c->rf, unit)) : NULL;

    return f && f->weak & ~UINT32_C(1) ? f : NULL;
}

/* `x.attach(y)` of who knows what: do all methods of that name in the tree
 * do the same to y? */
static const struct summary_function *
any_method(const struct collector *c, const struct call *call)
{
    const struct unit_lore *lu = c->lu;
    op_id from = operand_source(&lu->ops, lore_origin(lu, call->callee));

    const struct api *row = call_api(c->rf, lu, call);

    if (call->receiver == NO_ID || from == NO_ID ||
        (row && row->name.s[0] != '.')) {
        return NULL;
    }
    struct meaning m = lore_mean(lu, call->receiver);
    bool is_known = m.name != NO_ID || m.kind != VALUE_UNKNOWN ||
                    known_class(c->rf, m.type);
    if (is_known && !hands_on_attributes(c, m.type)) {
        return NULL;
    }
    const sym_id name = lu->unit->op[from].arg;
    const struct summary_function *f =
        project_any_method(c->rf->project, sym_text(c->rf->an, name));
    return f ? f : weak_method_here(c, name);
}

/* A number or a text: nothing refers to it weakly, nor to a part of it. */
static bool
is_bare(const struct collector *c, val_id v)
{
    const struct meaning m = lore_mean(c->lu, v);

    return (m.flags & MEANS_SEEN) &&
           (m.kind == VALUE_SCALAR || m.kind == VALUE_TEXT);
}

static void handed_owners(void *context, val_id v);

/* What is in a display, or `xs` of `[*xs]`. */
static void
handed_inside(void *context, val_id v)
{
    struct handing *h = context;

    if (!is_bare(h->c, v) && h->depth < DEEPEST_DISPLAY) {
        h->depth++;
        handed_owners(h, v);
        h->depth--;
    }
}

/* Who has the value that is handed over.  A display is never held weakly
 * itself: what is in it is. */
static void
handed_owners(void *context, val_id v)
{
    struct handing *h = context;

    if (!hint_displayed(h->c, v, (struct visitor){handed_inside, h})) {
        follow_owners(h->c->rf, h->c->lu, v,
                      (struct owner_visitor){hand_to_end, h, false});
    }
}

/* `box = registry.add(Box())`: what it gives back is what it refers to. */
static void
given_back(const struct handing *h, param_set bits)
{
    const struct operands *o = &h->c->lu->ops;
    const op_id user = operand_only_user(o, o->out[h->call->op]);

    if (((h->f->parts | h->f->some_parts) & bits) && user != NO_ID &&
        o->unit->op[user].kind == OP_STORE) {
        hint_forbid_since(h->c, o->unit->op[user].arg, user, h->reason);
    }
}

/* Argument `i` is held by who knows whom. */
static void
hand_weakly(struct handing *h, uint32_t i, param_set bits)
{
    struct collector *c = h->c;
    const val_id v = h->call->argument[i];
    const var_id owner = hint_owner(c, v, true);

    if (owner != NO_ID && var_is_local(&c->lu->unit->var[owner])) {
        hint_forbid_handed(c, keeper(h, owner), h->reason);
    }
    handed_owners(h, v);
    given_back(h, bits);
}

static void
no_visit(void *context, val_id v)
{
    (void)context;
    (void)v;
}

/* Is argument `i` held where it can be seen?  It is held for that long, then. */
static bool
holds_near(struct handing *h, uint32_t i, param_set bits, bool constructs)
{
    const struct call *call = h->call;
    const struct near_call near = {h->f, call->op, constructs};
    const bool is_display =
        hint_displayed(h->c, call->argument[i], (struct visitor){no_visit, h});

    return !call->is_starred && !(h->f->weak_methods & bits) && !is_display &&
           !has_weak_key(h->c, call, h->f, i) &&
           hint_holds_near(h->c, &near, call->argument[i], bits, h->reason);
}

/* A function of the tree, or what lies in a slot, passes some of its
 * arguments to a weak holder, or takes their addresses. */
static void
function_holds(struct collector *c, const struct call *call,
               const struct summary_function *f, uint32_t shift, bool constructs)
{
    if (f->finds_again) {
        hint_weak_identity(c, call, NULL, f->name);
    }
    if (!(f->weak | f->weak_methods | f->points | f->exposes | f->spells |
          f->noted | f->nweak_keys)) {
        return;
    }
    struct handing h = {.c = c, .call = call, .f = f};
    uint32_t reason = hint_reason(c, RULE_WEAK_WRAPPER, call->op, NULL, f->why);
    for (uint32_t i = 0; i < call->nargs; i++) {
        param_set bits = hint_bits_taking(c, call, f, i, shift);
        var_id plain = lore_loaded(c->lu, call->argument[i]);
        if (is_bare(c, call->argument[i])) {
            continue;
        }
        if (hint_takes_weakly(c, call, f, i, shift) ||
            ((f->weak_methods & bits) && plain == NO_ID)) {
            h.reason = reason;
            if (!holds_near(&h, i, bits, constructs)) {
                hand_weakly(&h, i, bits);
            }
        }
        callee_points(&h, call->argument[i], bits);
        callee_spells(&h, call->argument[i], bits);
        callee_notes(&h, i, shift);
    }
}

/* What lies in the tree under a name of the catalogue that says itself what
 * becomes of the arguments: `weakref.ref` of a library that imports it. */
static bool
is_catalogued(const struct collector *c, const struct call *call,
              const struct summary_function *f)
{
    const struct api *row = f->is_slot ? call_api(c->rf, c->lu, call) : NULL;

    return row && row->name.s[0] != '.' && api_fact(row, FACT_HOLDS_WEAKLY);
}

/* Is the class known that the called attribute belongs to? */
static bool
is_attribute_of_class(const struct collector *c, const struct call *call)
{
    return call->receiver != NO_ID &&
           known_class(c->rf, lore_mean(c->lu, call->receiver).type);
}

/* What is called has no name that the tree knows: what lies there? */
static void
slots_hold(struct collector *c, const struct call *call)
{
    struct slots s;

    if (!c->rf->project || call->callee == NO_ID) {
        return;
    }
    const struct api *api = call_api(c->rf, c->lu, call);
    if (api && api->name.s[0] != '.') {
        return; /* `.connect` of anything is a guess, a row is not */
    }
    slot_find(c->rf, c->lu, call->callee, &s);
    for (uint32_t i = 0; i < s.n; i++) {
        const struct summary_function *f = known_function(c->rf, s.at[i].name);
        if (f && f->is_common && !is_attribute_of_class(c, call)) {
            continue;
        }
        bool bound = f && f->is_method && s.at[i].how == SLOT_BOUND;
        if (f) {
            function_holds(c, call, f, bound, false);
        } else {
            hint_row_holds(c, call, known_row(c->rf, s.at[i].name), true);
        }
    }
}

/* The function refers weakly to the object that it is a method of. */
static void
receiver_held(struct handing *h)
{
    struct collector *c = h->c;
    const val_id v = h->call->receiver;
    const struct near_call near = {h->f, h->call->op, false};

    h->reason =
        hint_reason(c, RULE_WEAK_WRAPPER, h->call->op, NULL, h->f->why);
    if (!hint_holds_near(c, &near, v, 1, h->reason)) {
        hint_forbid_handed(c, lore_loaded(c->lu, v), h->reason);
        follow_owners(c->rf, c->lu, v,
                      (struct owner_visitor){hand_to_end, h, false});
    }
}

static void
callee_holds(struct collector *c, const struct call *call, sym_id name)
{
    const struct summary_function *known = known_function(c->rf, name);
    const struct summary_function *f = known ? known : any_method(c, call);
    bool constructs = known_class(c->rf, name) != NULL;

    if (!known && !constructs) {
        slots_hold(c, call);
    }
    if (!f || is_catalogued(c, call, f)) {
        return;
    }
    const uint32_t shift = call_shift(c->rf, c->lu, call, f);
    function_holds(c, call, f, constructs || shift, constructs);
    if (known && shift && !constructs) {
        struct handing h = {.c = c, .call = call, .f = f};
        if ((f->weak & 1) && !is_of_another_class(c, f, call->receiver, 1) &&
            !is_for_subclasses(c, call, f, 1)) {
            receiver_held(&h);
        }
        callee_points(&h, call->receiver, 1);
    }
}

void
hint_property(struct collector *c, op_id op)
{
    val_id base = operand(&c->lu->ops, op, 0);
    struct meaning m = lore_mean(c->lu, base);
    sym_id attr = c->lu->unit->op[op].arg;

    if (m.name != NO_ID || m.type == NO_ID || !known_class(c->rf, m.type)) {
        return;
    }
    const struct summary_function *f =
        known_function(c->rf, name_join(c->rf, name_text(c->rf, m.type),
                                        sym_text(c->rf->an, attr)));
    if (f && f->is_method && f->is_decorated && (f->weak & 1)) {
        const uint32_t reason =
            hint_reason(c, RULE_WEAK_WRAPPER, op, NULL, f->why);
        const struct near_call near = {f, op, false};
        if (!hint_holds_near(c, &near, base, 1, reason)) {
            hint_forbid_handed(c, lore_loaded(c->lu, base), reason);
        }
    }
}

/* A setter, an operator: methods of the tree that nobody is seen to call. */
void
hint_implied(struct collector *c, op_id op)
{
    const bool is_item = c->lu->unit->op[op].kind == OP_SET_ITEM;
    struct implied found[IMPLIED_MOST];
    uint32_t n = implied_by_op(c->rf, c->lu, op, found);

    for (uint32_t i = 0; i < n; i++) {
        callee_holds(c, &found[i].call, found[i].name);
        if (!is_item) { /* of these the class says it; `live |= others` */
            hint_row_holds(c, &found[i].call, known_row(c->rf, found[i].name),
                           false);
        }
    }
}

/* `map(track, xs)`: what the function does to what it is given. */
static void
arguments_hold(struct collector *c, const struct call *call)
{
    struct call inner;

    for (uint32_t i = 0; i < call->nargs; i++) {
        if (implied_by_argument(c->rf, c->lu, call, i, &inner)) {
            callee_holds(c, &inner, implied_callee(c->rf, c->lu, &inner));
        }
    }
}

void
hint_callee(struct collector *c, const struct call *call)
{
    hint_foreign(c, call);
    callee_holds(c, call, implied_callee(c->rf, c->lu, call));
    arguments_hold(c, call);
}
