#include "rules/summary/summarize_definition.h"

#include "rules/follow/guard.h"
#include "rules/follow/lookup.h"
#include "rules/summary/summarize_address.h"
#include "rules/summary/summarize_frame.h"
#include "rules/summary/summarize_put.h"
#include "rules/summary/summarize_thrown.h"
#include "rules/value/elsewhere.h"
#include "rules/value/ended.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

static const struct text transparent[] = {
    {"builtins.staticmethod", 21},
    {"builtins.classmethod", 20},
    {"abc.abstractmethod", 18},
    {"typing.overload", 15},
    {"typing.override", 15},
    {"typing.final", 12},
    {"typing_extensions.override", 26},
};

static bool
makes_manager(struct text name)
{
    return text_eq(name, TEXT("contextlib.contextmanager")) ||
           text_eq(name, TEXT("contextlib.asynccontextmanager"));
}

static bool
is_transparent(struct text name)
{
    for (size_t i = 0; i < sizeof transparent / sizeof *transparent; i++) {
        if (text_eq(name, transparent[i])) {
            return true;
        }
    }
    return false;
}

/* `get = cached(get)` in the body of a class: under its name there is, or may
 * be, something else. */
static bool
is_replaced(const struct unit_lore *parent, val_id v)
{
    const op_id user = operand_only_user(&parent->ops, v);
    const struct op *store = user != NO_ID ? &parent->unit->op[user] : NULL;

    return store && store->kind == OP_STORE &&
           parent->unit->kind == UNIT_CLASS &&
           parent->unit->var[store->arg].nbinds > 1 &&
           (parent->var[store->arg].kind != VALUE_FUNCTION ||
            parent->var[store->arg].name == NO_ID);
}

/* What a suspended generator has in its locals ends with it. */
static bool
owns_an_end(const struct unit_lore *lu)
{
    for (var_id v = 0; v < lu->unit->nvars; v++) {
        const struct var *var = &lu->unit->var[v];
        if (var_is_local(var) && !(var->flags & VARF_PARAM) &&
            lu->var[v].death == DIES_NOTICED &&
            (lu->var[v].rule == RULE_FINALIZER ||
             lu->var[v].rule == RULE_RESOURCE ||
             lu->var[v].rule == RULE_OWNS_RESOURCE)) {
            return true;
        }
    }
    return false;
}

/* `close` or the like */
static bool
is_ending(const struct rules_file *rf, const struct op *method)
{
    static const char *const ending[] = {
        "__exit__",     "cleanup",  "close", "destroy",
        "server_close", "shutdown", "stop",  "terminate",
    };

    return method->kind == OP_METHOD &&
           text_among(sym_text(rf->an, method->arg), ending,
                      sizeof ending / sizeof *ending);
}

/* `x.close()`, `hasattr(self, "x")`, `with suppress(OSError):` */
static bool
is_quiet_call(const struct rules_file *rf, const struct unit_lore *lu,
              op_id op)
{
    static const char *const quiet[] = {
        "builtins.callable", "builtins.getattr", "builtins.hasattr",
        "builtins.isinstance", "contextlib.suppress",
    };
    const val_id callee = operand(&lu->ops, op, 0);
    const op_id from = operand_source(&lu->ops, callee);

    return (from != NO_ID && is_ending(rf, &lu->unit->op[from])) ||
           text_among(name_text(rf, lore_mean(lu, callee).name), quiet,
                      sizeof quiet / sizeof *quiet);
}

/* Does the function call nothing but such things, and change nobody but its
 * object? */
static bool
closes_only(const struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;

    for (op_id op = 0; op < u->nops; op++) {
        switch ((enum op_kind)u->op[op].kind) {
        case OP_CALL:
            if (!is_quiet_call(rf, lu, op)) {
                return false;
            }
            break;
        case OP_SET_ATTR:
            if (lore_loaded(lu, operand(&lu->ops, op, 1)) != 0) {
                return false;
            }
            break;
        case OP_STORE:
            if (!var_is_local(&u->var[u->op[op].arg])) {
                return false;
            }
            break;
        case OP_CALL_STAR:
        case OP_DEL_ITEM:
        case OP_SET_ITEM:
        case OP_YIELD:
            return false;
        default:
            break;
        }
    }
    return true;
}

static bool
is_implicit_classmethod(struct text name)
{
    return text_eq(name, TEXT("__class_getitem__")) ||
           text_eq(name, TEXT("__init_subclass__"));
}

void
summarize_definition(struct rules_file *rf, const struct unit_lore *lu,
                     struct summary_function *f)
{
    const struct unit *u = lu->unit;
    const struct unit_lore *parent = lore_unit(rf, u->parent);
    op_id definition = rf->defined[lu->id];
    bool is_static = false;

    if (definition != NO_ID) {
        val_id v = parent->ops.out[definition];
        for (op_id call; (call = lore_decorator(parent, &v)) != NO_ID;) {
            struct meaning d =
                lore_mean(parent, operand(&parent->ops, call, 0));
            struct text name = name_text(rf, d.name);
            is_static |= text_eq(name, TEXT("builtins.staticmethod"));
            f->takes_class |= text_eq(name, TEXT("builtins.classmethod"));
            f->is_manager |= makes_manager(name);
            f->is_just_manager = !f->is_decorated && makes_manager(name);
            f->is_property = !f->is_decorated &&
                             text_eq(name, TEXT("builtins.property"));
            f->is_decorated |= !is_transparent(name);
        }
        f->is_property &= !is_replaced(parent, v);
        f->is_just_manager &= !is_replaced(parent, v);
        f->is_decorated |= is_replaced(parent, v);
    }
    f->is_method = parent->unit->kind == UNIT_CLASS && !is_static;
    f->takes_class |= is_implicit_classmethod(sym_text(rf->an, u->name));
    f->is_coroutine = u->is_coroutine;
    f->is_generator = u->is_generator || u->is_async_generator;
    for (op_id op = 0; op < u->nops && f->is_generator; op++) {
        f->cleans_up |=
            (u->op[op].kind == OP_YIELD || u->op[op].kind == OP_YIELD_FROM) &&
            thrown_shows(rf, lu, op);
    }
    f->cleans_up |= f->is_generator && !f->is_manager && owns_an_end(lu);
    f->only_closes = f->closes && closes_only(rf, lu);
    f->unset = guard_false_defaults(rf, lu);
}

struct tracking {
    const struct rules_file *rf;
    const struct unit_lore *lu;
    bool is_instance;
};

/* `self`; or what `super().__new__(cls)` made. */
static void
look_for_instance(void *context, val_id v)
{
    struct tracking *t = context;
    const struct operands *o = &t->lu->ops;
    op_id made = operand_source(o, lore_origin(t->lu, v));

    t->is_instance |= lore_loaded(t->lu, v) == 0;
    if (made == NO_ID || (t->lu->unit->op[made].kind != OP_CALL &&
                          t->lu->unit->op[made].kind != OP_CALL_STAR)) {
        return;
    }
    op_id callee = operand_source(o, operand(o, made, 0));
    enum op_kind k = callee == NO_ID ? OP_NULL : t->lu->unit->op[callee].kind;
    if (k == OP_METHOD || k == OP_ATTR) {
        struct text name = sym_text(t->rf->an, t->lu->unit->op[callee].arg);
        t->is_instance |=
            text_eq(name, TEXT("__new__")) ||
            (text_eq(name, TEXT("__call__")) &&
             text_eq(name, sym_text(t->rf->an, t->lu->unit->name)));
    }
}

/* Is the reference put into a container: `live.append(ref(self))`? */
static bool
is_collected(const struct rules_file *rf, const struct unit_lore *lu,
             op_id reference)
{
    const struct operands *o = &lu->ops;
    val_id v = o->out[reference];
    op_id user = operand_only_user(o, v);

    if (user == NO_ID || lu->unit->op[user].kind == OP_SET_ITEM) {
        return user != NO_ID && operand(o, user, 0) == v;
    }
    op_id callee = operand_source(o, operand(o, user, 0));
    if (lu->unit->op[user].kind != OP_CALL || callee == NO_ID ||
        lu->unit->op[callee].kind != OP_METHOD) {
        return false;
    }
    struct text name = sym_text(rf->an, lu->unit->op[callee].arg);
    return text_eq(name, TEXT("append")) || text_eq(name, TEXT("add")) ||
           text_eq(name, TEXT("insert"));
}

bool
summarize_tracks(struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call, const struct fact *fact)
{
    struct tracking t = {rf, lu, false};
    const struct unit *u = lu->unit;
    bool stores =
        fact->id == FACT_STORES_WEAKLY ||
        (fact->id == FACT_HOLDS_WEAKLY && is_collected(rf, lu, call->op));

    if (!stores || u->parent == NO_ID || !u->params.positional ||
        rf->an->unit[u->parent].kind != UNIT_CLASS) {
        return false;
    }
    call_selected(rf, lu, call, &fact->selector,
                  (struct visitor){look_for_instance, &t});
    return t.is_instance;
}

/* A method that looks for its first argument and does not keep it. */
static bool
is_search(struct text method)
{
    static const char *const searches[] = {
        "__contains__", "count", "discard", "get", "index", "pop", "remove",
    };

    return text_among(method, searches, sizeof searches / sizeof *searches);
}

static bool
is_forgotten(const struct rules_file *rf, const struct unit_lore *lu,
                       op_id call)
{
    const struct operands *o = &lu->ops;
    const val_id v = o->out[call];

    const op_id user = operand_only_user(o, v);
    if (user == NO_ID) {
        return false; /* it is one of several that are used, or a store */
    }
    switch ((enum op_kind)lu->unit->op[user].kind) {
    case OP_POP:
    case OP_COMPARE:
        return true;
    case OP_ITEM:
    case OP_DEL_ITEM:
        return operand(o, user, 1) == v;
    case OP_CALL: {
        const op_id callee = operand_source(o, operand(o, user, 0));
        return operand(o, user, 0) == v ||
               (callee != NO_ID && lu->unit->op[callee].kind == OP_METHOD &&
                operand(o, user, 2) == v &&
                is_search(sym_text(rf->an, lu->unit->op[callee].arg)));
    }
    default:
        return false;
    }
}

bool
summarize_is_harmless(struct rules_file *rf, const struct unit_lore *lu,
                      op_id call, const struct fact *fact)
{
    return lookup_misses_none(rf, lu, call) ||
           (fact->id == FACT_HOLDS_WEAKLY && is_forgotten(rf, lu, call));
}

uint32_t
summarize_items(const struct unit_lore *lu, struct meaning *item)
{
    const struct operands *o = &lu->ops;
    const struct unit *u = lu->unit;
    uint32_t n = 0;

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind != OP_RETURN) {
            continue;
        }
        const val_id v = operand(o, op, 0);
        const struct meaning whole = lore_mean(lu, v);
        const op_id made = operand_source(o, v);
        if (v == NO_ID || !(whole.flags & MEANS_SEEN) ||
            whole.kind == VALUE_NONE) {
            continue; /* never reached, or cannot be taken apart */
        }
        if (made == NO_ID || u->op[made].kind != OP_TUPLE ||
            u->op[made].arg > SUMMARY_ITEMS || (n && u->op[made].arg != n)) {
            return 0;
        }
        for (uint32_t i = 0; i < u->op[made].arg; i++) {
            const struct meaning one = lore_mean(lu, operand(o, made, i));
            item[i] = n ? meaning_join(item[i], one) : one;
            item[i].flags &= (uint16_t)~MEANS_SELF;
        }
        n = u->op[made].arg;
    }
    return n;
}

static bool
is_self(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    const var_id var = lore_loaded(lu, v);

    if (var == NO_ID || var == 0 ||
        !text_eq(sym_text(rf->an, lu->unit->name), TEXT("__new__"))) {
        return var == 0;
    }
    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind == OP_RETURN &&
            lore_loaded(lu, operand(o, op, 0)) == var) {
            return true;
        }
    }
    return false;
}

bool
summarize_is_of_self(const struct rules_file *rf, const struct unit_lore *lu,
                     op_id op)
{
    const struct operands *o = &lu->ops;
    const val_id base = operand(o, op, 1);
    const op_id from = operand_source(o, base);

    return is_self(rf, lu, base) ||
           (lore_mean(lu, operand(o, op, 0)).death == DIES_NOTICED &&
            from != NO_ID && o->unit->op[from].kind == OP_ATTR &&
            is_self(rf, lu, operand(o, from, 0)));
}

bool
summarize_has_events(const struct summary *s)
{
    for (uint32_t i = 0; i < s->nclasses; i++) {
        bool has = s->class_[i].has_finalizer || s->class_[i].is_tracked;
        for (uint32_t k = 0; !has && k < s->class_[i].nattrs; k++) {
            const struct meaning *m = &s->class_[i].attr[k].mean.mean;
            has = m->death == DIES_NOTICED ||
                  (m->api && api_fact(m->api, FACT_WEAK_CONTAINER));
        }
        if (has) {
            return true;
        }
    }
    return false;
}

/* While the function itself is looked at; the latter matters where the result
 * is true or false, a number. */
enum { OBSERVES = 1, OBSERVES_IN_CONDITION = 2 };

/* `if count(x) > 2:` and no more? */
static bool
is_condition(const struct unit_lore *lu, val_id v)
{
    const struct operands *o = &lu->ops;
    const op_id compare = operand_only_user(o, v);

    if (compare == NO_ID || o->unit->op[compare].kind != OP_COMPARE) {
        return false;
    }
    const op_id user = operand_only_user(o, o->out[compare]);
    return user != NO_ID && (o->unit->op[user].kind == OP_BRANCH_FALSE ||
                             o->unit->op[user].kind == OP_BRANCH_TRUE);
}

void
summarize_observer(const struct unit_lore *lu, op_id call,
                   const struct api *api, struct summary_function *f)
{
    val_id v = lu->ops.out[call];
    bool is_used = api->name.s[0] != '.' && lu->ops.nusers[v] > 0 &&
                   lu->unit->op[lu->ops.user[v]].kind != OP_POP;

    if (is_used && (api_fact(api, FACT_OBSERVES_GC) ||
                    api_fact(api, FACT_OBSERVES_REFCOUNT))) {
        f->observes |= is_condition(lu, v) ? OBSERVES_IN_CONDITION : OBSERVES;
        f->why = api->name;
    }
}

bool
summarize_tells(const struct summary_function *f, const struct meaning *result)
{
    const bool is_answer = result->kind == VALUE_SCALAR;

    return result->kind != VALUE_NONE &&
           ((f->observes & OBSERVES) || (f->observes && is_answer));
}

/* Is it all that a `with` enters? */
static bool
is_entered(const struct unit_lore *lu, const struct call *call)
{
    const val_id v = call->callee == NO_ID ? NO_ID : lu->ops.out[call->op];

    return v != NO_ID && lu->ops.nusers[v] == 1 &&
           lu->unit->op[lu->ops.user[v]].kind == OP_ENTER;
}

void
summarize_call(struct rules_file *rf, struct unit_lore *lu,
               const struct call *call, struct summary_call *out)
{
    struct frame_names asks = {0};
    sym_id in = NO_ID;

    out->is_entered = is_entered(lu, call);
    out->goes = near_goes(rf, lu, call->op);
    out->when = guard_of(rf, lu, call->op);
    out->of = guard_class_of(rf, lu, call->op);
    out->passed = guard_passed(rf, lu, call);
    summarize_noted(rf, lu, call, out);
    out->is_of_self = call_is_of_self(lu, call);
    out->is_exact = summarize_is_exact(lu, call->receiver, &in);
    out->exact_in = in == NO_ID ? (struct text){0} : sym_text(rf->an, in);
    out->is_unbound = call_is_by_class(rf, lu, call);
    out->is_implied = call->callee == NO_ID;
    out->is_blind = summarize_is_blind(rf, lu, call->op, &asks);
    out->asks = out->is_blind ? frame_names_copy(rf->arena, &asks) : NULL;
    out->goes_back = (!out->is_blind || out->asks) &&
                     intern_find(rf->an->names, TEXT("f_back")) != NO_ID;
}

void
summarize_again(struct summary_call *first, const struct summary_call *again)
{
    first->put_in |= again->put_in;
    first->when = guard_join(first->when, again->when);
    first->passed = guard_passed_join(first->passed, again->passed);
}

enum op_kind
summarize_given_by(const struct unit_lore *lu, op_id call)
{
    val_id v = lu->ops.out[call];
    op_id user = lu->ops.nusers[v] ? lu->ops.user[v] : NO_ID;

    if (user != NO_ID && lu->unit->op[user].kind == OP_AWAIT) {
        v = lu->ops.out[user];
        user = lu->ops.nusers[v] ? lu->ops.user[v] : NO_ID;
    }
    const enum op_kind by =
        user == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[user].kind;
    return by == OP_RETURN || by == OP_YIELD ? by : OP_NULL;
}

/* The local that has what the op hands over, or NO_ID. */
static var_id
local_given(const struct unit_lore *lu, op_id op)
{
    const var_id v = lore_loaded(lu, operand(&lu->ops, op, 0));

    return v != NO_ID && var_is_local(&lu->unit->var[v]) ? v : NO_ID;
}

struct meaning
summarize_given(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                struct meaning m)
{
    const var_id v = local_given(lu, op);

    if (m.death == DIES_NOTICED && lu->unit->op[op].kind == OP_YIELD &&
        v != NO_ID && ended_behind_yield(rf, lu, op, v, &m)) {
        m.death = DIES_DOUBTFUL;
    }
    return m;
}

/* `return self.make()`, where that hands over as well. */
static bool
comes_handed(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, op);
    return elsewhere_handed(rf, lu, &call);
}

bool
summarize_hands_over(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct operands *o = &lu->ops;
    uint32_t n = 0;

    for (op_id op = 0; op < o->unit->nops; op++) {
        if (o->unit->op[op].kind != OP_RETURN ||
            o->unit->cfg.block[cfg_block_of(&o->unit->cfg, op)].rpo == NO_ID) {
            continue;
        }
        const val_id v = operand(o, op, 0);
        const var_id var = lore_loaded(lu, v);
        const bool is_handed = var != NO_ID &&
                               var_is_local(&o->unit->var[var]) &&
                               ended_by_handing(rf, lu, op, var);
        if (!is_handed && !comes_handed(rf, lu, v)) {
            return false;
        }
        n++;
    }
    return n > 0 && !o->unit->is_generator && !o->unit->is_coroutine;
}
