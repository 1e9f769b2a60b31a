#include "rules/value/eval.h"

#include "rules/value/elsewhere.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

/* `Pair(a, b)` of `Pair = namedtuple("Pair", "a b")` */
static bool
is_pair(struct rules_file *rf, const struct unit_lore *lu,
        const struct call *call, struct meaning *result)
{
    struct meaning class_ = lore_mean(lu, lore_origin(lu, call->callee));

    if (class_.kind != VALUE_CLASS ||
        !text_eq(name_text(rf, class_.type),
                 TEXT("collections.namedtuple()"))) {
        return false;
    }
    *result = meaning_kind(VALUE_TUPLE);
    for (uint32_t i = 0; i < call->nargs; i++) {
        *result = meaning_hold(*result, lore_mean(lu, call->argument[i]));
    }
    if (call->is_starred || !call->nargs) { /* or it has defaults */
        *result = meaning_hold(*result, meaning_unknown());
    }
    return true;
}

/* `d.setdefault(key, WeakSet())`: whatever else may be found there, it is one
 * of these. */
static bool
is_weak_default(const struct rules_file *rf, const struct unit_lore *lu,
                const struct call *call, struct meaning *result)
{
    op_id op = call->receiver == NO_ID || call->nargs != 2
                   ? NO_ID
                   : operand_source(&lu->ops, call->callee);

    if (op == NO_ID || lu->unit->op[op].kind != OP_METHOD ||
        !text_eq(sym_text(rf->an, lu->unit->op[op].arg), TEXT("setdefault"))) {
        return false;
    }
    *result = lore_mean(lu, call->argument[1]);
    result->death = DIES_DOUBTFUL;
    return result->api && api_fact(result->api, FACT_WEAK_CONTAINER);
}

/* The name behind a value that is a call of a builtin function, or empty. */
static struct text
called_name(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return (struct text){0};
    }
    return name_text(rf, lore_mean(lu, operand(&lu->ops, op, 0)).name);
}

bool
eval_named_item(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                struct meaning *result)
{
    val_id base = operand(&lu->ops, op, 0);
    struct text made = called_name(rf, lu, base);
    struct meaning m = lore_mean(lu, base);

    if (m.kind == VALUE_RECORD && known_class(rf, m.type)) {
        struct meaning get = {
            .name = name_join(rf, name_text(rf, m.type), TEXT("__getitem__"))};
        const struct summary_function *f = known_function(rf, get.name);
        if (f && f->finds_again) {
            *result = eval_by_project(rf, get, false);
        }
        return f && f->finds_again;
    }
    if (!text_eq(made, TEXT("builtins.globals"))) {
        return eval_module_item(rf, lu, op, result);
    }
    struct literal name = literal_text(rf, lu, operand(&lu->ops, op, 1));
    if (name.is_known) {
        *result = name_global(rf, intern_put(rf->an->names, name.text));
    }
    return name.is_known;
}

/* The class of the methods around, for `super()` in one of them. */
static struct text
class_around(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;

    while (u->parent != NO_ID && rf->an->unit[u->parent].kind != UNIT_CLASS) {
        u = &rf->an->unit[u->parent];
    }
    return u->parent == NO_ID ? (struct text){0}
                              : name_text(rf, name_of_unit(rf, u->parent));
}

bool
eval_access(struct rules_file *rf, const struct unit_lore *lu,
            const struct call *call, const struct api *api,
            struct meaning *result)
{
    bool is_super = api && text_eq(api->name, TEXT("builtins.super"));
    bool is_read = api && text_eq(api->name, TEXT("builtins.getattr"));
    bool is_static = api && text_eq(api->name, TEXT("builtins.staticmethod"));
    bool is_type = api && text_eq(api->name, TEXT("builtins.type"));

    if (is_type && !call->is_starred && call->nargs == 1) {
        *result = eval_class_of(rf, lore_mean(lu, call->argument[0]));
        return result->name != NO_ID;
    }

    if (is_pair(rf, lu, call, result) ||
        is_weak_default(rf, lu, call, result) ||
        eval_import_call(rf, lu, call, api, result)) {
        return true;
    }
    if (call->is_starred || !(is_super || is_read || is_static)) {
        return false;
    }
    if (is_static) {
        *result =
            call->nargs ? lore_mean(lu, call->argument[0]) : meaning_unknown();
        return result->name != NO_ID;
    }
    if (is_super) {
        struct text owner =
            call->nargs ? name_text(rf, lore_mean(lu, call->argument[0]).name)
                        : class_around(rf, lu);
        *result = eval_super(rf, owner);
        return owner.n != 0;
    }
    struct literal name = {0};
    if (call->nargs >= 2) {
        name = literal_text(rf, lu, call->argument[1]);
    }
    if (!name.is_known) {
        return false;
    }
    const struct meaning base = lore_mean(lu, call->argument[0]);
    *result = eval_attr(rf, base, name.text);
    result->flags |= base.flags & MEANS_SELF;
    result->death = result->death == DIES_INERT ? DIES_DOUBTFUL : result->death;
    return result->name != NO_ID;
}

struct owning {
    const struct unit_lore *lu;
    bool owns;
};

static void
own_selected(void *context, val_id v)
{
    struct owning *o = context;
    const op_id op = operand_source(&o->lu->ops, v);
    const bool is_made =
        op != NO_ID && (o->lu->unit->op[op].kind == OP_CALL ||
                        o->lu->unit->op[op].kind == OP_CALL_STAR);

    const struct meaning m = lore_mean(o->lu, v);

    o->owns |= is_made && m.death != DIES_INERT && m.kind != VALUE_BUFFER;
}

bool
eval_owns_more(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, v);
    struct owning owning = {lu, false};

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, op);
    const struct api *api = call_api(rf, lu, &call);
    for (const struct fact *f = NULL; api && (f = api_next(api, f)) != NULL;) {
        if (f->id == FACT_HOLDS && call_believes(rf, lu, &call, f)) {
            call_selected(rf, lu, &call, &f->selector,
                          (struct visitor){own_selected, &owning});
        }
    }
    return owning.owns;
}

struct meaning
eval_answered(const struct rules_file *rf, struct meaning m, struct meaning b)
{
    const bool is_text = m.kind == VALUE_TEXT || m.kind == VALUE_BYTES;
    const bool may_answer = b.kind == VALUE_UNKNOWN || b.kind == VALUE_RECORD;

    return is_text && may_answer && project_has_text_operators(rf->project)
               ? meaning_doubted(m)
               : m;
}

struct meaning
eval_item_of_call(struct rules_file *rf, const struct unit_lore *lu,
                  op_id unpack, uint32_t slot, struct meaning m)
{
    const uint32_t n = lu->unit->op[unpack].arg;
    const val_id tuple = operand(&lu->ops, unpack, 0);
    op_id op = operand_source(&lu->ops, lore_origin(lu, tuple));
    const bool is_awaited = op != NO_ID && lu->unit->op[op].kind == OP_AWAIT;

    if (is_awaited) {
        op = operand_source(&lu->ops, operand(&lu->ops, op, 0));
    }
    if (m.death != DIES_NOTICED || op == NO_ID ||
        lu->unit->op[op].kind != OP_CALL) {
        return m;
    }
    const struct call call = call_at(rf, lu, op);
    const struct meaning callee = lore_mean(lu, lore_origin(lu, call.callee));
    const struct summary_function *f = known_function(rf, callee.name);
    if (!f || f->is_decorated || f->is_generator || f->finds_again ||
        f->nitems != n || f->is_coroutine != is_awaited) {
        return m;
    }
    m = eval_told(rf, &f->item[n - 1 - slot]);
    if (m.death != DIES_NOTICED) {
        m.death = DIES_DOUBTFUL; /* whoever overrides it may return others */
    }
    return m;
}

/* Is an attribute of that name set or taken away in the unit? */
static bool
is_attr_set(const struct unit *u, sym_id attr)
{
    for (op_id op = 0; op < u->nops; op++) {
        if ((u->op[op].kind == OP_SET_ATTR || u->op[op].kind == OP_DEL_ATTR) &&
            u->op[op].arg == attr) {
            return true;
        }
    }
    return false;
}

struct meaning
eval_held_attr(struct rules_file *rf, const struct unit_lore *lu, op_id op,
          struct meaning base)
{
    const struct operands *o = &lu->ops;
    op_id from = operand_source(o, operand(o, op, 0));
    struct meaning m =
        eval_attr(rf, base, sym_text(rf->an, lu->unit->op[op].arg));

    if (m.death != DIES_NOTICED ||
        is_attr_set(lu->unit, lu->unit->op[op].arg) ||
        elsewhere_resets(rf, lu, lu->unit->op[op].arg)) {
        return m;
    }
    while (from != NO_ID && lu->unit->op[from].kind == OP_ATTR &&
           !is_attr_set(lu->unit, lu->unit->op[from].arg)) {
        from = operand_source(o, operand(o, from, 0));
    }
    if (from != NO_ID && lu->unit->op[from].kind == OP_LOAD) {
        m.death = DIES_DOUBTFUL;
    }
    return m;
}
