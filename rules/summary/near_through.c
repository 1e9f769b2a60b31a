#include "rules/summary/link_flow.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

#include <string.h>

/* The caller's parameter that is the callee's first, as it is; NO_ID: none. */
static uint32_t
receiver_of(const struct edge_to *e)
{
    uint32_t param = e->call->receiver;

    if (e->shift) {
        return param;
    }
    for (uint32_t i = 0; i < e->call->nargs; i++) {
        const struct summary_argument *arg = &e->call->argument[i];
        if (flow_taking(e, arg) == param_bit(0) && !arg->is_method) {
            return arg->param;
        }
    }
    return NO_ID;
}

/* In the object that the callee's first parameter is. */
static struct near_sets
inside_of(const struct edge_to *e, uint32_t param)
{
    const uint32_t receiver = receiver_of(e);
    const struct near_goal there = {
        .in = receiver == NO_ID ? 0 : param_bit(receiver),
        .away = receiver == NO_ID};

    return near_of(there, param, e->from->is_method);
}

/* May the result be what the function returned itself, and nobody else's? */
static bool
is_result(const struct summary_function *f)
{
    return (!f->is_decorated || f->is_slot) && !f->is_generator;
}

/* Does a method of the tree take what the function hands `super()`? */
static bool
has_super_of_tree(const struct project *p, const struct summary_function *f)
{
    for (uint32_t i = 0; i < f->ncalls; i++) {
        const struct text callee = f->call[i].callee;
        if (text_find(callee, TEXT(".super()."), 0) != UINT32_MAX &&
            project_function(p, callee)) {
            return true;
        }
    }
    return false;
}

enum { LONGEST_NAME = 240, NEAR_POSITIONS = 4 };

/* Is it a property, or another method of the class? */
static bool
is_method(const struct project *p, struct text class_name, struct text attr)
{
    char name[LONGEST_NAME];
    const struct text whole = {name, class_name.n + 1 + attr.n};

    if (whole.n > sizeof name) {
        return true;
    }
    memcpy(name, class_name.s, class_name.n);
    name[class_name.n] = '.';
    memcpy(name + class_name.n + 1, attr.s, attr.n);
    return project_function(p, whole) != NULL;
}

/* Has the attribute of a new object no reference to what it was made of? */
static bool
has_none(const struct project *p, const struct edge_to *e, struct text attr)
{
    const struct summary_function *f = e->to;
    const struct text name = e->made ? e->made->name : (struct text){0};
    bool has = !e->made || !f->nnear_attrs || f->nnear_attrs > NEAR_ATTRS;

    for (uint32_t i = 0; !has && i < f->nnear_attrs; i++) {
        has = text_eq(f->near_attr[i], attr);
    }
    return !has && !is_method(p, name, attr);
}

/* Where the caller's parameter is referred to from what the call gives. */
static struct near_sets
of_result(const struct project *p, const struct edge_to *e, uint32_t param)
{
    struct near_goal goal = e->call->goes;

    if (goal.by_attr.n && has_none(p, e, goal.by_attr)) {
        goal.by_attr = (struct text){0};
    }

    if (goal.by_super && !has_super_of_tree(p, e->from)) {
        goal.by_super = false;
    }
    return near_of(goal, param, e->from->is_method);
}

/* `object` and what else only looks at a new object. */
static bool
is_plain_base(struct text name)
{
    static const char *const plain[] = {"abc.ABC", "builtins.object",
                                        "typing.Generic", "typing.Protocol"};

    return !name.n || text_among(name, plain, sizeof plain / sizeof *plain);
}

bool
near_is_quiet(const struct project *p, struct text class_name,
              const struct summary_function *init)
{
    const struct summary_class *c = project_class(p, class_name);

    return c && !c->metaclass.n && !c->has_unknown_base && !c->is_decorated &&
           is_plain_base(project_foreign_base(p, class_name)) &&
           text_eq(name_last(init->name), TEXT("__init__")) &&
           !is_method(p, class_name, TEXT("__new__")) && !init->leads_self;
}

struct near_sets
near_through(const struct project *p, const struct edge_to *e, const struct summary_argument *arg,
             param_set some)
{
    const struct near_sets *theirs = &e->to->near;
    const uint32_t param = arg ? arg->param : e->call->receiver;
    struct near_sets mine = {0}, more;

    if (param == NO_ID) {
        return mine;
    }
    if (e->call->is_each || e->call->is_inner ||
        (e->to->weak_methods & some) ||
        (e->to->weak & some & ~near_only(theirs, some)) ||
        (theirs->given && !is_result(e->to)) ||
        (arg && !e->to->is_slot &&
         summary_has_weak_key(e->to, arg->keyword))) {
        return near_away(param_bit(param));
    }
    if (arg && e->to->is_slot && !near_only(theirs, some) &&
        summary_has_weak_key(e->to, arg->keyword)) {
        return near_away(param_bit(param)); /* it is not known where */
    }
    if (theirs->given & some) {
        more = of_result(p, e, param);
        near_join(&mine, &more);
    }
    if (theirs->inside & some) {
        more = !e->made ? inside_of(e, param)
               : near_is_quiet(p, e->made->name, e->to)
                   ? of_result(p, e, param)
                   : near_away(param_bit(param));
        near_join(&mine, &more);
    }
    return mine;
}

bool
near_flow_self(struct edge_to *e)
{
    const bool is_news = e->to && e->to->leads_self && !e->from->leads_self &&
                         e->call->receiver == 0;

    e->from->leads_self |= is_news;
    return is_news;
}

bool
near_flow_keys(struct edge_to *e)
{
    const struct summary_function *to = e->to;
    const struct near_sets any = near_away(UINT32_MAX);
    bool by_key = !to ? e->from->is_weak_by_any
                      : !to->is_slot && (to->nweak_keys || to->weak_methods);

    for (uint32_t p = NEAR_POSITIONS; to && !to->is_slot && p < to->nparams;
         p++) {
        by_key |= (to->weak & param_bit(p)) != 0;
    }
    return by_key && near_join(&e->from->near, &any);
}
