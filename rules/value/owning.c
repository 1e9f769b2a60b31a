#include "rules/value/owning.h"

#include "rules/catalogue/catalogue.h"
#include "rules/summary.h"
#include "rules/value/alias.h"
#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/project.h"
#include "rules/value/reach.h"

enum { DEEPEST_BASE = 8, DEEPEST_PART = 4 };

struct text
owning_spelled(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct constant *c = literal_constant(rf, lu, v);

    switch (c ? (enum const_kind)c->kind : CONST_TEXT) {
    case CONST_STR:
    case CONST_BYTES:
        return text_sub(rf->an->source->text, c->span.begin, c->span.end);
    case CONST_TEXT:
    case CONST_NAMES:
    case CONST_SMALL:
        return (struct text){0};
    default:
        return literal_source(rf, lu, v).text;
    }
}

/* An instance as it is made: its class, and the `__init__` that is called. */
struct made {
    const struct project *p;
    const struct summary_class *class_;
    const struct summary_function *init;
    const struct owning *of_init; /* of the class that `init` is of, or NULL */
    param_set by_default;         /* its parameters that have their defaults */
    bool is_barred;               /* some site was not come to */
    bool is_unentered;            /* for it lies in `__enter__` */
    bool enters_itself;
};

static void
find_init(struct made *m)
{
    struct text owner, name;
    char full[256];
    const struct text init = TEXT(".__init__");
    const uint32_t n = m->class_->name.n;

    if (n + init.n > sizeof full) {
        return;
    }
    memcpy(full, m->class_->name.s, n);
    memcpy(full + n, init.s, init.n);
    m->init = project_function(m->p, (struct text){full, n + init.n});
    if (!m->init || m->init->is_decorated || m->init->is_replaced ||
        !split(m->init->name, &owner, &name)) {
        m->init = NULL;
        return;
    }
    const struct summary_class *c = project_class(m->p, owner);
    m->of_init = c && text_eq(c->name, owner) ? c->owning : NULL;
}

/* The parameter takes a constant: is that its default anyway? */
static bool
is_preset(const struct owning *o, uint32_t param, struct text constant)
{
    return o && param < o->npresets && constant.n &&
           text_eq(o->preset[param], constant);
}

/* The parameter that takes what is passed; NO_ID: nobody knows. */
static uint32_t
taking(const struct summary_function *f, uint32_t position,
       struct text keyword)
{
    if (position != NO_ID) {
        return position + 1 < f->npositional ? position + 1 : NO_ID;
    }
    for (uint32_t i = 0; i < f->nparams; i++) {
        if (text_eq(f->param[i], keyword)) {
            return i;
        }
    }
    return NO_ID;
}

static void
take(struct made *m, uint32_t position, struct text keyword,
     struct text constant)
{
    const uint32_t param = taking(m->init, position, keyword);

    if (param != NO_ID && !is_preset(m->of_init, param, constant)) {
        m->by_default &= ~param_bit(param);
    }
}

/* The constant that the argument of a site is, or empty. */
static struct text
passed_on(const struct made *m, const struct owning_site *site,
          const struct owning_argument *a)
{
    const bool is_default =
        a->param != NO_ID && site->is_in_init && m->of_init &&
        a->param < m->of_init->npresets &&
        (m->by_default & param_bit(a->param)) &&
        (!a->is_rebound || (m->by_default & a->unless));

    return is_default ? m->of_init->preset[a->param] : a->constant;
}

static bool owns(struct made *m, const struct summary_class *c, int bases,
                 int parts);

/* The same of what is made at a site, of what the method was called with. */
static bool
part_owns(const struct made *outer, const struct owning_site *site, int parts)
{
    enum rule rule;
    const struct api *api;
    struct meaning end = meaning_bottom();

    end.death =
        (uint8_t)project_class_death(outer->p, site->type, &rule, &api);
    end.api = api;
    if (end.death != DIES_NOTICED || meaning_is_of_threads(&end)) {
        return false;
    }
    struct made m = {.p = outer->p,
                     .class_ = project_class(outer->p, site->type),
                     .by_default = (param_set)-1};
    if (rule != RULE_OWNS_RESOURCE || !m.class_ || site->is_open ||
        parts == 0) {
        return true;
    }
    find_init(&m);
    for (uint32_t i = 0; m.init && i < site->nargs; i++) {
        const struct owning_argument *a = &site->arg[i];
        take(&m, a->position, a->keyword, passed_on(outer, site, a));
    }
    return !m.init || owns(&m, m.class_, DEEPEST_BASE, parts - 1) ||
           m.is_unentered; /* the whole may enter it */
}

/* What is not of the tree: has an instance an end by that? */
static bool
foreign_ends(const struct project *p, struct text base)
{
    const struct api *row = catalogue_find(p->catalogue, base);
    const struct fact *f = row ? api_fact(row, FACT_TYPE) : NULL;

    return row && (api_fact(row, FACT_RETURNS_RESOURCE) ||
                   (f && kind_info[f->kind].death == DEATH_NOTICED));
}

/* May the instance have something with an end, by this class or its bases? */
static bool
owns(struct made *m, const struct summary_class *c, int bases, int parts)
{
    if (!c || bases == 0 || c->has_unknown_base || c->metaclass.n ||
        c->is_decorated || c->has_finalizer || c->is_tracked ||
        project_is_finalized_later(m->p, c)) {
        return true;
    }
    m->enters_itself |= c->owning && c->owning->enters_itself;
    for (uint32_t i = 0; c->owning && i < c->owning->nsites; i++) {
        const struct owning_site *site = &c->owning->site[i];
        const bool is_barred = site->is_in_enter ||
                               (site->is_in_init && c->owning == m->of_init &&
                                (site->unless & m->by_default));
        m->is_unentered |= site->is_in_enter;
        if (!is_barred && (!site->type.n || part_owns(m, site, parts))) {
            return true;
        }
        m->is_barred = true;
    }
    for (uint32_t i = 0; i < c->nbases; i++) {
        const struct summary_class *base = project_class(m->p, c->base[i]);
        if (base ? owns(m, base, bases - 1, parts)
                 : foreign_ends(m->p, c->base[i])) {
            return true;
        }
    }
    return false;
}

static bool
ends(const struct unit_lore *lu, val_id v)
{
    return lore_mean(lu, v).death == DIES_NOTICED;
}

/* May a `with` enter what the variable was given, `made`? */
static bool
may_enter(const struct unit_lore *lu, op_id enter, var_id v, val_id made)
{
    const val_id it = lore_origin(lu, operand(&lu->ops, enter, 0));
    const var_id other = lore_loaded(lu, operand(&lu->ops, enter, 0));
    const op_id op = operand_source(&lu->ops, it);

    if (other != NO_ID && lu->unit->var[other].kind == VAR_LOCAL) {
        return alias_root(&lu->sharing, other) == alias_root(&lu->sharing, v);
    }
    return op == NO_ID || lu->unit->op[op].kind != OP_CALL ||
           it == lore_origin(lu, made);
}

/* `getattr(c, "__enter__")` */
static bool
asks_by_name(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct text callee =
        name_text(rf, lore_mean(lu, call_at(rf, lu, op).callee).name);

    return text_eq(callee, TEXT("builtins.getattr")) ||
           text_eq(callee, TEXT("operator.methodcaller"));
}

/* The same of the unit: by a `with`, or by hand. */
static bool
is_entered(const struct rules_file *rf, const struct unit_lore *lu, var_id v,
           val_id made)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op *o = &lu->unit->op[op];
        const bool is_asked = o->kind == OP_ATTR || o->kind == OP_METHOD;
        const struct text name =
            is_asked ? sym_text(rf->an, o->arg) : (struct text){0};
        if (((o->kind == OP_ENTER || o->kind == OP_AENTER) &&
             may_enter(lu, op, v, made)) ||
            (o->kind == OP_CALL && asks_by_name(rf, lu, op)) ||
            text_eq(name, TEXT("__enter__")) ||
            text_eq(name, TEXT("__aenter__"))) {
            return true;
        }
    }
    return false;
}

/* Is the value made by calling a class of the tree, and has nothing that ends? */
static bool
is_made_empty(struct rules_file *rf, const struct unit_lore *lu, val_id v,
              var_id var)
{
    const op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(rf, lu, op);
    const sym_id name = lore_mean(lu, call.callee).name;
    const struct summary_class *c = known_class(rf, name);
    struct made m = {
        .p = rf->project, .class_ = c, .by_default = (param_set)-1};
    if (!c || call.is_starred ||
        known_function(rf, name_join(rf, c->name, TEXT("__new__")))) {
        return false;
    }
    find_init(&m);
    if (!m.init) {
        m.by_default = 0; /* nobody knows what takes what is passed */
    }
    const uint32_t first = call.nargs - call.nkeywords;
    for (uint32_t i = 0; i < call.nargs; i++) {
        if (ends(lu, call.argument[i])) {
            return false;
        }
        if (!m.init) {
            continue;
        }
        take(&m, i < first ? i : NO_ID,
             i < first ? (struct text){0}
                       : sym_text(rf->an, call.keyword[i - first]),
             owning_spelled(rf, lu, call.argument[i]));
    }
    return !owns(&m, c, DEEPEST_BASE, DEEPEST_PART) && m.is_barred &&
           !(m.is_unentered && (m.enters_itself || is_entered(rf, lu, var, v)));
}

/* May a call put something more into the object? */
static bool
gets_more_by(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
             var_id v)
{
    const struct call call = call_at(rf, lu, op);
    const sym_id callee = lore_mean(lu, call.callee).name;
    bool is_passed = false, has_end = false;

    for (uint32_t i = 0; i < call.nargs; i++) {
        const bool is_it = lore_loaded(lu, call.argument[i]) == v;
        is_passed |= is_it;
        has_end |= !is_it && ends(lu, call.argument[i]);
    }
    return (is_passed &&
            (known_function(rf, callee) || known_class(rf, callee))) ||
           (has_end && (is_passed || lore_loaded(lu, call.receiver) == v));
}

/* May the object get something more, or another name, by the op that takes it? */
static bool
gets_more_at(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
             var_id v)
{
    const struct operands *o = &lu->ops;
    const val_id out = o->out[op];

    switch ((enum op_kind)o->unit->op[op].kind) {
    case OP_SET_ATTR:
    case OP_SET_ITEM:
    case OP_STORE:
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
        return true;
    case OP_CALL:
    case OP_CALL_STAR:
        return gets_more_by(rf, lu, op, v);
    case OP_ATTR:
    case OP_METHOD:
        for (uint32_t i = 0; i < o->nusers[out]; i++) {
            const op_id user = o->use[o->first_use[out] + i];
            const enum op_kind k = (enum op_kind)o->unit->op[user].kind;
            if ((k == OP_CALL || k == OP_CALL_STAR) &&
                gets_more_by(rf, lu, user, v)) {
                return true;
            }
        }
        return text_eq(sym_text(rf->an, o->unit->op[op].arg),
                       TEXT("__init__")); /* with other arguments */
    default:
        return false;
    }
}

/* Is the object only asked for what it has, and its methods called; or may it
 * get something more here, by this name or another? */
static bool
gets_more(const struct rules_file *rf, const struct unit_lore *lu, var_id v)
{
    const struct operands *o = &lu->ops;

    for (op_id load = o->load[v]; load != NO_ID; load = o->next_load[load]) {
        const val_id it = o->out[load];
        for (uint32_t i = 0; i < o->nusers[it]; i++) {
            if (gets_more_at(rf, lu, o->use[o->first_use[it] + i], v)) {
                return true;
            }
        }
    }
    return false;
}

/* Was something with an end put into the object, or into what shares with it? */
static bool
is_filled(const struct unit_lore *lu, var_id v)
{
    const struct sharing *s = &lu->sharing;
    const var_id root = alias_root(s, v);

    return s->gets[v] || s->wide[root] ||
           s->held[root].death == DIES_NOTICED;
}

bool
owning_is_empty(struct rules_file *rf, const struct unit_lore *lu, gap_id gap,
                var_id v, const struct meaning *m)
{
    op_id store[MOST_STORES];
    bool is_empty = false;

    if (m->death != DIES_NOTICED || m->rule != RULE_OWNS_RESOURCE ||
        !rf->project || lu->unit->var[v].kind != VAR_LOCAL ||
        is_filled(lu, v)) {
        return false;
    }
    const uint32_t n = reach_stores(lu, gap, v, store);
    for (uint32_t i = 0; i < n; i++) {
        const val_id stored = operand(&lu->ops, store[i], 0);
        if (ends(lu, stored)) {
            is_empty = true;
            if (!is_made_empty(rf, lu, stored, v)) {
                return false;
            }
        }
    }
    return is_empty && !gets_more(rf, lu, v);
}
