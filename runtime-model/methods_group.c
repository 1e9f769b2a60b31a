/*
 * Exception groups: made, split by class or condition, derived.  A group's
 * `value` is the tuple of its members; `args` hold what it was called with.
 */
#include "runtime-model/group.h"

#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

bool
group_is(const struct machine *m, const struct obj *o)
{
    return type_is_sub(o->type, m->type[T_BaseExceptionGroup]);
}

/* The members, or NULL: what was given cannot be those. */
static struct tuple *
members_of(struct machine *m, struct obj *given)
{
    struct tuple *t = given->kind == K_LIST || given->kind == K_TUPLE
                          ? object_tuple(m, given)
                          : NULL;

    if (!t) {
        return raise_text(m, T_TypeError,
                          "second argument (exceptions) must be a sequence");
    }
    if (t->n == 0) {
        decref(m, OBJ(t));
        return raise_text(
            m, T_ValueError,
            "second argument (exceptions) must be a non-empty sequence");
    }
    for (uint32_t i = 0; i < t->n; i++) {
        if (t->at[i]->kind != K_EXCEPTION && t->at[i]->kind != K_OPAQUE) {
            decref(m, OBJ(t));
            return raise_format(m, T_ValueError,
                                "Item %u of second argument (exceptions) is "
                                "not an exception",
                                (unsigned)i);
        }
    }
    return t;
}

/* A group of nothing but Exceptions is an ExceptionGroup; its subclasses take
 * nothing else. */
static struct type *
group_class(struct machine *m, struct type *t, const struct tuple *members)
{
    bool is_plain = true;

    for (uint32_t i = 0; i < members->n; i++) {
        is_plain =
            is_plain && type_is_sub(members->at[i]->type, m->type[T_Exception]);
    }
    if (is_plain) {
        return t == m->type[T_BaseExceptionGroup] ? m->type[T_ExceptionGroup]
                                                  : t;
    }
    if (type_is_sub(t, m->type[T_Exception])) {
        return t == m->type[T_ExceptionGroup]
                   ? raise_text(m, T_TypeError,
                                "Cannot nest BaseExceptions in an "
                                "ExceptionGroup")
                   : raise_format(m, T_TypeError,
                                  "Cannot nest BaseExceptions in '%.*s'",
                                  TEXT_ARG(str_text(t->name)));
    }
    return t;
}

struct obj *
new_group(struct machine *m, struct type *t, const struct args *a)
{
    if (a->n != 2) {
        return raise_format(m, T_TypeError,
                            "BaseExceptionGroup.__new__() takes exactly 2 "
                            "arguments (%u given)",
                            (unsigned)a->n);
    }
    struct tuple *members = members_of(m, a->at[1]);

    t = members ? group_class(m, t, members) : NULL;
    if (!t) {
        xdecref(m, members ? OBJ(members) : NULL);
        return NULL;
    }
    struct exception *e = (struct exception *)exception_new(m, t, a->at, a->n);

    xdecref(m, e->value);
    e->value = OBJ(members);
    return OBJ(e);
}

static bool
has(const struct list *l, const struct obj *o)
{
    for (uint32_t i = 0; i < l->n; i++) {
        if (l->at[i] == o) {
            return true;
        }
    }
    return false;
}

/* What tells whether an exception is wanted: a class, some, a function, or a
 * list of those that are. */
static int
is_wanted(struct machine *m, struct obj *e, struct obj *what)
{
    if (what->kind == K_LIST) {
        return !group_is(m, e) && has((struct list *)what, e);
    }
    if (what->kind == K_TYPE || what->kind == K_TUPLE) {
        return raise_matches(m, e, what);
    }
    struct obj *r = call1(m, what, e);
    int is = r ? object_truth(m, r) : -1;

    xdecref(m, r);
    return is;
}

/* The same group with only these members (steals the list); None for none. */
static struct obj *
subset(struct machine *m, struct exception *of, struct list *members)
{
    if (members->n == 0) {
        decref(m, OBJ(members));
        return none_ref(m);
    }
    struct obj *arg = OBJ(members);
    struct obj *r = call_method(m, OBJ(of), "derive", &arg, 1);

    decref(m, OBJ(members));
    if (r && r->kind == K_EXCEPTION) {
        struct exception *e = (struct exception *)r;
        e->traceback = xincref(of->traceback);
        e->context = xincref(of->context);
        e->cause = xincref(of->cause);
    }
    return r;
}

/* As group_split; without the rest, unless that is asked for. */
static bool
split(struct machine *m, struct obj *e, struct obj *what, bool rest,
      struct obj *out[2])
{
    int is = is_wanted(m, e, what);

    out[0] = out[1] = NULL;
    if (is < 0) {
        return false;
    }
    if (is || !group_is(m, e)) {
        out[!is] = incref(e);
        out[is] = none_ref(m);
        return true;
    }
    struct exception *group = (struct exception *)e;
    const struct tuple *members = (struct tuple *)group->value;
    struct list *part[2] = {list_new(m, 0), list_new(m, 0)};
    bool ok = true;

    for (uint32_t i = 0; members && i < members->n && ok; i++) {
        struct obj *two[2];
        ok = split(m, members->at[i], what, rest, two);
        for (uint32_t k = 0; k < 2 && ok; k++) {
            if (two[k]->kind != K_NONE && (k == 0 || rest)) {
                list_append(m, part[k], two[k]);
            }
            decref(m, two[k]);
        }
    }
    for (uint32_t k = 0; k < 2; k++) {
        out[k] = ok ? subset(m, group, part[k]) : NULL;
        if (!ok) {
            decref(m, OBJ(part[k]));
        }
        ok = ok && out[k];
    }
    if (!ok) {
        xdecref(m, out[0]);
        xdecref(m, out[1]);
    }
    return ok;
}

bool
group_split(struct machine *m, struct obj *e, struct obj *what,
            struct obj *out[2])
{
    return split(m, e, what, true, out);
}

struct obj *
group_around(struct machine *m, struct list *members)
{
    struct obj *arg[2] = {OBJ(str_new(m, TEXT(""))), OBJ(members)};
    const struct args both = {.at = arg, .n = 2};
    struct obj *group = new_group(m, m->type[T_BaseExceptionGroup], &both);

    decref(m, arg[0]);
    return group;
}

/* All that is no group itself. */
static void
add_leaves(struct machine *m, struct obj *e, struct list *leaves)
{
    const struct tuple *members =
        group_is(m, e) ? (struct tuple *)((struct exception *)e)->value : NULL;

    if (!members) {
        list_append(m, leaves, e);
        return;
    }
    for (uint32_t i = 0; i < members->n; i++) {
        add_leaves(m, members->at[i], leaves);
    }
}

struct obj *
group_project(struct machine *m, struct obj *group, const struct list *parts)
{
    struct list *leaves = list_new(m, 0);
    struct obj *two[2] = {NULL, NULL};

    for (uint32_t i = 0; i < parts->n; i++) {
        add_leaves(m, parts->at[i], leaves);
    }
    if (split(m, group, OBJ(leaves), false, two)) {
        decref(m, two[1]);
    }
    decref(m, OBJ(leaves));
    return two[0];
}

static bool
can_tell(struct machine *m, const struct obj *what)
{
    if (what->kind == K_TYPE || what->kind == K_TUPLE ||
        what->kind == K_FUNCTION || what->kind == K_METHOD ||
        what->kind == K_NATIVE || what->kind == K_INSTANCE ||
        what->kind == K_OPAQUE) {
        return true;
    }
    raise_text(m, T_TypeError,
               m->profile->version >= 312
                   ? "expected an exception type, a tuple of exception types, "
                     "or a callable (other than a class)"
                   : "expected a function, exception type or tuple of "
                     "exception types");
    return false;
}

static struct obj *
split_m(struct machine *m, const struct args *a)
{
    struct obj *two[2];

    if (!can_tell(m, a->at[0]) || !group_split(m, a->self, a->at[0], two)) {
        return NULL;
    }
    struct tuple *t = tuple_of(m, two, 2);

    decref(m, two[0]);
    decref(m, two[1]);
    return OBJ(t);
}

/* The first half of split. */
static struct obj *
subgroup_m(struct machine *m, const struct args *a)
{
    struct obj *two[2];

    if (!can_tell(m, a->at[0]) || !group_split(m, a->self, a->at[0], two)) {
        return NULL;
    }
    decref(m, two[1]);
    return two[0];
}

static struct obj *
derive_m(struct machine *m, const struct args *a)
{
    const struct exception *e = (struct exception *)a->self;
    struct obj *arg[2] = {e->args->at[0], a->at[0]};
    const struct args both = {.at = arg, .n = 2};

    return new_group(m, m->type[T_BaseExceptionGroup], &both);
}

const struct native group_methods[] = {
    {"split", split_m, 1, 1, false},
    {"subgroup", subgroup_m, 1, 1, false},
    {"derive", derive_m, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};
