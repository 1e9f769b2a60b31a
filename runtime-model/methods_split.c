/*
 * Methods of str and bytes that take apart and put together.
 */
#include "runtime-model/attr.h"
#include "runtime-model/methods_text.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

static bool
join_item(struct machine *m, const struct args *a, struct buf *b,
          const struct obj *o, uint32_t i)
{
    if (o->kind == K_OPAQUE) {
        return true;
    }
    if (o->kind != a->self->kind) {
        raise_format(m, T_TypeError,
                     "sequence item %u: expected %s, %.*s "
                     "found",
                     (unsigned)i,
                     a->self->kind == K_STR ? "str instance"
                                            : "a bytes-like object",
                     TEXT_ARG(type_shown(o->type)));
        return false;
    }
    buf_add(b, str_text((const struct str *)o));
    return true;
}

static struct obj *
join_m(struct machine *m, const struct args *a)
{
    struct obj *it = object_iter(m, a->at[0]);

    if (!it && raised_is(m, T_TypeError) &&
        !type_special(m, a->at[0]->type, SP_ITER)) {
        raise_clear(m);
        raise_text(m, T_TypeError, "can only join an iterable");
    }
    struct list *l = it ? object_list(m, it) : NULL;
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    xdecref(m, it);
    if (!l) {
        return NULL;
    }
    for (uint32_t i = 0; i < l->n && run_room(m, b.n) && !m->raised; i++) {
        if (i) {
            buf_add(&b, text_self(a));
        }
        join_item(m, a, &b, l->at[i], i);
    }
    struct obj *r =
        m->raised ? NULL
        : l->n == 1 && l->at[0]->kind == K_STR && a->self->kind == K_STR
            ? incref(l->at[0])
        : a->self->kind == K_STR ? OBJ(str_fresh(m, buf_text(&b)))
                                 : text_same(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    decref(m, OBJ(l));
    return r;
}

static void
split_words(struct machine *m, const struct args *a, struct list *l,
            int64_t most, bool from_right)
{
    struct text t = text_self(a);
    uint32_t lo = 0, hi = t.n;

    while (true) {
        while (lo < hi && text_is_space(t.s[lo])) {
            lo++;
        }
        while (lo < hi && text_is_space(t.s[hi - 1])) {
            hi--;
        }
        if (lo == hi) {
            return;
        }
        uint32_t at = from_right ? hi : lo;
        bool is_last = most-- == 0;
        while (from_right ? at > lo && (is_last || !text_is_space(t.s[at - 1]))
                          : at < hi && (is_last || !text_is_space(t.s[at]))) {
            at = from_right ? at - 1 : at + 1;
        }
        struct text part =
            from_right ? text_sub(t, at, hi) : text_sub(t, lo, at);
        struct text whole = text_self(a);
        if (is_last && !from_right) { /* blanks at the end stay */
            part = text_sub(whole, lo, whole.n);
        } else if (is_last) {
            part = text_sub(whole, 0, hi);
        }
        struct obj *o = text_same(m, a, part);
        if (from_right) {
            list_insert(m, l, 0, o);
            decref(m, o);
            hi = at;
        } else {
            list_append_own(m, l, o);
            lo = at;
        }
        if (is_last) {
            return;
        }
    }
}

static void
split_by(struct machine *m, const struct args *a, struct list *l,
         struct text by, int64_t most)
{
    struct text t = text_self(a);
    uint32_t from = 0;

    for (uint32_t at;
         most-- != 0 && (at = text_find(t, by, from)) != UINT32_MAX;) {
        list_append_own(m, l, text_same(m, a, text_sub(t, from, at)));
        from = at + by.n;
    }
    list_append_own(m, l, text_same(m, a, text_sub(t, from, t.n)));
}

static void
rsplit_by(struct machine *m, const struct args *a, struct list *l,
          struct text by, int64_t most)
{
    struct text t = text_self(a);
    uint32_t end = t.n;

    for (uint32_t at;
         most-- != 0 && (at = text_find_last(t, by, end)) != UINT32_MAX;) {
        struct obj *o = text_same(m, a, text_sub(t, at + by.n, end));
        list_insert(m, l, 0, o);
        decref(m, o);
        end = at;
    }
    struct obj *o = text_same(m, a, text_sub(t, 0, end));

    list_insert(m, l, 0, o);
    decref(m, o);
}

/* Where nothing was split off, the one item is the text itself. */
static struct obj *
kept_whole(struct machine *m, const struct args *a, struct list *l)
{
    if (l->n == 1 && ((struct str *)l->at[0])->n == text_self(a).n) {
        struct obj *copy = l->at[0];
        l->at[0] = text_itself(m, a);
        decref(m, copy);
    }
    return OBJ(l);
}

static struct obj *
split(struct machine *m, const struct args *a, bool from_right)
{
    struct obj *sep = arg_or_named(a, 0, "sep");
    struct obj *limit = arg_or_named(a, 1, "maxsplit");
    int64_t most = limit && is_int(limit) ? int_value(limit) : -1;
    struct text by = TEXT("");

    if (sep && sep->kind != K_NONE) {
        if (a->self->kind == K_STR && sep->kind != K_STR &&
            sep->kind != K_OPAQUE) {
            return raise_format(m, T_TypeError, "must be str or None, not %.*s",
                                TEXT_ARG(type_shown(sep->type)));
        }
        if (!text_arg(m, a, sep, (struct text_param){NULL, 1}, &by)) {
            return NULL;
        }
        if (by.n == 0) {
            return raise_text(m, T_ValueError, "empty separator");
        }
    }
    struct list *l = list_new(m, 0);

    if (by.n == 0) {
        split_words(m, a, l, most, from_right);
    } else if (from_right) {
        rsplit_by(m, a, l, by, most);
    } else {
        split_by(m, a, l, by, most);
    }
    return kept_whole(m, a, l);
}

static struct obj *
split_m(struct machine *m, const struct args *a)
{
    return split(m, a, false);
}

static struct obj *
rsplit_m(struct machine *m, const struct args *a)
{
    return split(m, a, true);
}

static struct obj *
splitlines_m(struct machine *m, const struct args *a)
{
    struct obj *keep = arg_or_named(a, 0, "keepends");
    bool keeps = keep && object_truth(m, keep) == 1;
    struct list *l = list_new(m, 0);
    struct text t = text_self(a);

    for (uint32_t from = 0; from < t.n;) {
        uint32_t end = from;
        while (end < t.n && t.s[end] != '\n' && t.s[end] != '\r') {
            end++;
        }
        uint32_t next = end + (end < t.n);
        if (end + 1 < t.n && t.s[end] == '\r' && t.s[end + 1] == '\n') {
            next++;
        }
        list_append_own(m, l,
                        text_same(m, a, text_sub(t, from, keeps ? next : end)));
        from = next;
    }
    return kept_whole(m, a, l);
}

static struct obj *
partition(struct machine *m, const struct args *a, bool last)
{
    struct text t = text_self(a), by;

    if (!text_arg(m, a, a->at[0], (struct text_param){NULL, 1}, &by)) {
        return NULL;
    }
    if (by.n == 0) {
        return raise_text(m, T_ValueError, "empty separator");
    }
    uint32_t at = last ? text_find_last(t, by, t.n) : text_find(t, by, 0);
    bool found = at != UINT32_MAX;
    struct tuple *r = tuple_new(m, 3);
    uint32_t cut = found ? at : last ? 0 : t.n;
    uint32_t rest = found ? at + by.n : last ? 0 : t.n;

    r->at[0] = text_same(m, a, text_sub(t, 0, cut));
    r->at[1] = text_same(m, a, found ? by : TEXT(""));
    r->at[2] = text_same(m, a, text_sub(t, rest, t.n));
    return OBJ(r);
}

static struct obj *
partition_m(struct machine *m, const struct args *a)
{
    return partition(m, a, false);
}

static struct obj *
rpartition_m(struct machine *m, const struct args *a)
{
    return partition(m, a, true);
}

const struct native split_methods[] = {
    {"join", join_m, 1, 1, false},
    {"split", split_m, 0, 2, true},
    {"rsplit", rsplit_m, 0, 2, true},
    {"splitlines", splitlines_m, 0, 1, true},
    {"partition", partition_m, 1, 1, false},
    {"rpartition", rpartition_m, 1, 1, false},
    {NULL, NULL, 0, 0, false},
};
