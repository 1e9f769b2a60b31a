/*
 * `except*`: each clause takes its part of what was raised; what is left, and
 * what the clauses raise, is raised again at the end.
 */
#include "runtime-model/execute.h"

#include "runtime-model/group.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/attr.h"

/* Classes of groups may not be asked for; -1: raised. */
static int
check_type(struct machine *m, struct obj *type)
{
    if (type->kind == K_TUPLE) {
        const struct tuple *t = (const struct tuple *)type;
        for (uint32_t i = 0; i < t->n; i++) {
            if (check_type(m, t->at[i]) < 0) {
                return -1;
            }
        }
    } else if (type->kind == K_TYPE &&
               type_is_sub((struct type *)type,
                           m->type[T_BaseExceptionGroup])) {
        raise_text(m, T_TypeError,
                   "catching ExceptionGroup with except* is not allowed. Use "
                   "except instead.");
        return -1;
    }
    return 0;
}

/* An exception that is no group is caught in one. */
static struct obj *
caught(struct machine *m, struct obj *e)
{
    if (group_is(m, e)) {
        return incref(e);
    }
    struct list *one = list_new(m, 1);

    list_append(m, one, e);
    struct obj *group = group_around(m, one);
    decref(m, OBJ(one));
    return group;
}

/* What the clause takes, and the rest; false: raised. */
static bool
take(struct machine *m, struct obj *e, struct obj *type, struct obj *out[2])
{
    int is = check_type(m, type) < 0 ? -1 : raise_matches(m, e, type);

    if (is < 0) {
        return false;
    }
    if (!is && group_is(m, e)) {
        return group_split(m, e, type, out);
    }
    out[0] = is ? caught(m, e) : none_ref(m);
    out[1] = is ? none_ref(m) : incref(e);
    return out[0] != NULL;
}

/* exc type -> rest match */
static stack
match_group(struct machine *m, stack sp)
{
    struct obj *two[2] = {m->none, m->none};

    if (sp[-2]->kind == K_NONE) {
        incref(m->none);
        incref(m->none);
    } else if (!take(m, sp[-2], sp[-1], two)) {
        return NULL;
    }
    decref(m, pop(&sp));
    decref(m, pop(&sp));
    if (two[0]->kind != K_NONE) {
        struct obj *before = m->handled;
        m->handled = incref(two[0]);
        xdecref(m, before);
    }
    *sp++ = two[1];
    *sp++ = two[0];
    return sp;
}

/* Is it a part of what was raised, not raised by a clause? */
static bool
is_part(const struct exception *e, const struct exception *of)
{
    return e->traceback == of->traceback && e->context == of->context &&
           e->cause == of->cause;
}

/* What clauses raised, and what is left of the group, in one; None if there
 * is neither.  NULL: raised. */
static struct obj *
gather(struct machine *m, struct obj *group, const struct list *all)
{
    struct list *raised = list_new(m, 0), *left = list_new(m, 0);

    for (uint32_t i = 0; i < all->n; i++) {
        struct obj *e = all->at[i];
        if (e->kind != K_NONE) {
            bool is = is_part((struct exception *)e, (struct exception *)group);
            list_append(m, is ? left : raised, e);
        }
    }
    struct obj *r = group_project(m, group, left);
    decref(m, OBJ(left));
    if (r && r->kind != K_NONE) {
        list_append(m, raised, r);
    }
    if (r && raised->n > 0) {
        decref(m, r);
        r = raised->n == 1 ? incref(raised->at[0]) : group_around(m, raised);
    }
    decref(m, OBJ(raised));
    return r;
}

/* exc list -> what to raise again */
static stack
reraise_group(struct machine *m, stack sp)
{
    const struct list *all = (struct list *)sp[-1];
    struct obj *r = group_is(m, sp[-2]) ? gather(m, sp[-2], all)
                    : all->n            ? incref(all->at[0])
                                        : none_ref(m);

    if (!r) {
        return NULL;
    }
    decref(m, pop(&sp));
    decref(m, pop(&sp));
    *sp++ = r;
    return sp;
}

/* Nobody knows what was raised, or asked for. */
static bool
is_unknown(const struct machine *m, const struct obj *o)
{
    if (o->kind == K_LIST) {
        const struct list *l = (const struct list *)o;
        for (uint32_t i = 0; i < l->n; i++) {
            if (is_unknown(m, l->at[i])) {
                return true;
            }
        }
        return false;
    }
    return o->kind == K_OPAQUE ||
           (m->watch && o->kind == K_EXCEPTION && o->mark);
}

bool
execute_group(struct machine *m, const struct instr *in, stack *sp)
{
    if (is_unknown(m, (*sp)[-1]) || is_unknown(m, (*sp)[-2])) {
        return false;
    }
    *sp = in->kind == OP_MATCH_GROUP ? match_group(m, *sp)
                                     : reraise_group(m, *sp);
    return true;
}
