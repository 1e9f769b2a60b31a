/*
 * Calls with * and **, and what is wrong with them.
 */
#include "runtime-model/attr.h"
#include "runtime-model/call_packed.h"
#include "runtime-model/heap.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

static struct tuple *
names_of(struct machine *m, struct dict *d)
{
    struct tuple *t = tuple_new(m, dict_len(d));
    struct obj *key, *value;
    uint32_t pos = 0, i = 0;

    while (dict_next(m, d, &pos, &key, &value)) {
        t->at[i++] = incref(key);
    }
    return t;
}

/* From 3.12 on the tuple and dict are gone before the function runs. */
static struct obj *
call_moved(struct machine *m, struct obj *f, struct tuple *items,
           struct dict *d, struct tuple *names)
{
    uint32_t n = items->n + (names ? names->n : 0);
    struct obj **arg = heap_raw(m, (n + 1) * sizeof *arg);
    struct obj *key, *value, *r;
    uint32_t pos = 0, i = 0;

    for (; i < items->n; i++) {
        arg[i] = incref(items->at[i]);
    }
    while (names && dict_next(m, d, &pos, &key, &value)) {
        arg[i++] = incref(value);
    }
    decref(m, OBJ(items));
    xdecref(m, d ? OBJ(d) : NULL);
    struct call c = {arg, n, names, HOLD_STEAL};

    r = call_function(m, (struct function *)f, &c);
    for (i = 0; i < n; i++) {
        xdecref(m, arg[i]);
    }
    heap_raw_free(m, arg, (n + 1) * sizeof *arg);
    return r;
}

static struct obj *
call_held(struct machine *m, struct obj *f, const struct tuple *items,
          struct dict *d, struct tuple *names)
{
    uint32_t n = items->n + (names ? names->n : 0);
    struct obj **arg = heap_raw(m, (n + 1) * sizeof *arg);
    struct obj *key, *value;
    uint32_t pos = 0, i = 0;

    for (; i < items->n; i++) {
        arg[i] = items->at[i];
    }
    while (names && dict_next(m, d, &pos, &key, &value)) {
        arg[i++] = value;
    }
    bool is_owned = names && (f->kind == K_FUNCTION || f->kind == K_METHOD ||
                              wrapper_takes_vector(m, f));

    for (i = 0; is_owned && i < n; i++) { /* they have been unpacked */
        incref(arg[i]);
    }
    struct obj *r = call_packed(m, f, (struct given){arg, n, names});

    for (i = 0; is_owned && i < n; i++) {
        decref(m, arg[i]);
    }
    heap_raw_free(m, arg, (n + 1) * sizeof *arg);
    return r;
}

/* A function as errors name it. */
static struct text
call_name(struct machine *m, struct obj *f)
{
    if (f->kind == K_NATIVE) {
        return text_of(((struct native_fn *)f)->row->name);
    }
    if (f->kind == K_TYPE) {
        return str_text(((struct type *)f)->name);
    }
    if (f->kind != K_FUNCTION) {
        return type_shown(f->type);
    }
    const struct function *fn = (const struct function *)f;
    struct obj *of = dict_get_str(m, fn->globals, m->n_name);

    if (m->profile->version < 309 || !of || of->kind != K_STR) {
        return str_text(fn->name);
    }
    return text_format(m->scratch, "%.*s.%.*s",
                       TEXT_ARG(str_text((struct str *)of)),
                       TEXT_ARG(str_text(fn->qualname)));
}

void
call_bad_star(struct machine *m, struct obj *f, const struct obj *given,
              const char *must, enum special has)
{
    if (!raised_is(m, T_TypeError) ||
        (has != SP_COUNT && type_special(m, given->type, has))) {
        return;
    }
    struct arena_mark mark = arena_mark(m->scratch);

    raise_clear(m);
    raise_format(m, T_TypeError, "%.*s() argument after %s, not %.*s",
                 TEXT_ARG(call_name(m, f)), must,
                 TEXT_ARG(type_shown(given->type)));
    arena_rewind(m->scratch, mark);
}

bool
call_twice(struct machine *m, struct obj *f, struct obj *key)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct str *shown = key ? object_str(m, key) : NULL;

    if (shown) {
        raise_format(m, T_TypeError,
                     "%.*s() got multiple values for keyword argument '%.*s'",
                     TEXT_ARG(call_name(m, f)), TEXT_ARG(str_text(shown)));
        decref(m, OBJ(shown));
    }
    arena_rewind(m->scratch, mark);
    return false;
}

struct obj *
call_star(struct machine *m, struct obj *f, struct obj *items,
          struct obj *keywords, bool is_moved)
{
    struct tuple *all = items->kind == K_TUPLE ? (struct tuple *)incref(items)
                                               : object_tuple(m, items);

    if (!all) {
        call_bad_star(m, f, items, "* must be an iterable", SP_ITER);
    }
    decref(m, items);
    if (!all) {
        decref(m, f);
        xdecref(m, keywords);
        return NULL;
    }
    struct dict *d = (struct dict *)keywords;
    struct tuple *names = NULL;
    struct obj *r;

    if (keywords && keywords->kind != K_DICT) {
        d = dict_new(m);
        decref(m, keywords);
    }
    if (d && dict_len(d)) {
        names = names_of(m, d);
    }
    bool is_named = true; /* no name is an unknown value */

    for (uint32_t i = 0; names && i < names->n; i++) {
        is_named = is_named && names->at[i]->kind != K_OPAQUE;
        if (names->at[i]->kind != K_STR && names->at[i]->kind != K_OPAQUE) {
            decref(m, OBJ(names));
            decref(m, OBJ(all));
            decref(m, OBJ(d));
            decref(m, f);
            return raise_text(m, T_TypeError, "keywords must be strings");
        }
    }
    if (!is_named) { /* which parameters it gives values to, nobody knows */
        decref(m, OBJ(all));
        decref(m, OBJ(d));
        decref(m, f);
        r = opaque_new(m, 0);
    } else if (is_moved && f->kind == K_FUNCTION && m->profile->star) {
        r = call_moved(m, f, all, d, names);
        decref(m, f);
    } else {
        r = call_held(m, f, all, d, names);
        decref(m, f);
        decref(m, OBJ(all));
        xdecref(m, d ? OBJ(d) : NULL);
    }
    xdecref(m, names ? OBJ(names) : NULL);
    return r;
}
