#include "runtime-model/class_body.h"

#include "runtime-model/operate.h"

#include <stdlib.h>

/* The units whose nearest class is the same one, as lists. */
struct class_units {
    uint32_t *first; /* by class */
    uint32_t *next;  /* by unit */
};

static const struct class_units *
class_units(struct machine *m, struct codes *module)
{
    const struct analysis *an = module->analysis;

    if (module->units) {
        return module->units;
    }
    struct class_units *c = arena_new(m->arena, struct class_units);
    uint32_t *class = arena_array(m->arena, uint32_t, an->nunits);

    c->first = arena_array(m->arena, uint32_t, an->nunits);
    c->next = arena_array(m->arena, uint32_t, an->nunits);
    for (uint32_t u = 0; u < an->nunits; u++) {
        unit_id up = an->unit[u].parent;
        class[u] = up == NO_ID                           ? NO_ID
                   : an->unit[up].kind == UNIT_CLASS ? up
                                                         : class[up];
        c->first[u] = NO_ID;
        if (class[u] != NO_ID && an->unit[u].kind != UNIT_CLASS) {
            c->next[u] = c->first[class[u]];
            c->first[class[u]] = u;
        }
    }
    module->units = c;
    return c;
}

/* As it is written: the compiler notes names before it mangles them. */
static struct text
written(struct text name, struct text class)
{
    uint32_t from = 0;

    while (from < class.n && class.s[from] == '_') {
        from++;
    }
    uint32_t end = 1 + class.n - from;

    if (from < class.n && name.n > end && name.s[0] == '_' &&
        text_eq(text_sub(name, 1, end), text_sub(class, from, class.n)) &&
        text_starts(text_sub(name, end, name.n), TEXT("__"))) {
        return text_sub(name, end, name.n);
    }
    return name;
}

static void
add_stores(struct machine *m, const struct code *body, const struct unit *u,
           struct dict *names)
{
    const struct analysis *an = body->analysis;

    for (uint32_t i = 1; i < u->nops; i++) {
        const struct op *op = &u->op[i];
        if (op->kind != OP_SET_ATTR || op[-1].kind != OP_LOAD ||
            !text_eq(sym_text(an, u->var[op[-1].arg].name),
                     TEXT("self"))) {
            continue;
        }
        struct text name = sym_text(an, (sym_id)op->arg);
        struct str *s =
            str_intern(m, written(name, str_text(body->name)));
        dict_set_str(m, names, s, m->none);
        decref(m, OBJ(s));
    }
}

static int
by_name(const void *a, const void *b)
{
    return text_cmp(str_text(*(struct str *const *)a),
                    str_text(*(struct str *const *)b));
}

static struct tuple *
static_attributes(struct machine *m, const struct code *body)
{
    const struct class_units *c = class_units(m, body->module);
    const struct unit *unit = body->analysis->unit;
    struct dict *names = dict_new(m);
    struct obj *key, *value;
    uint32_t pos = 0, n = 0;

    for (uint32_t u = c->first[body->unit - unit]; u != NO_ID; u = c->next[u]) {
        add_stores(m, body, &unit[u], names);
    }
    struct tuple *t = tuple_new(m, dict_len(names));

    while (dict_next(m, names, &pos, &key, &value)) {
        t->at[n++] = incref(key);
    }
    qsort(t->at, n, sizeof *t->at, by_name);
    decref(m, OBJ(names));
    return t;
}

static bool
set(struct machine *m, struct obj *ns, const char *name, struct obj *value)
{
    struct str *key = str_intern(m, text_of(name));
    bool ok = item_set(m, ns, OBJ(key), value);

    decref(m, OBJ(key));
    decref(m, value);
    return ok;
}

/* Predictions run bodies that nobody asks for these. */
static bool
is_noted(const struct machine *m)
{
    return m->profile->version >= 313 && !m->is_lenient;
}

bool
class_body_begin(struct machine *m, const struct code *body, struct obj *ns)
{
    return !is_noted(m) ||
           set(m, ns, "__firstlineno__",
               int_new(m, source_line(body->analysis->source,
                                      body->unit->span.begin)));
}

bool
class_body_end(struct machine *m, const struct code *body, struct obj *ns)
{
    return !is_noted(m) || set(m, ns, "__static_attributes__",
                               OBJ(static_attributes(m, body)));
}

void
class_body_keys(struct machine *m, struct type *t)
{
    if (m->profile->version < 314 || m->is_lenient || !t->keys) {
        return;
    }
    struct str *name = str_intern(m, TEXT("__static_attributes__"));
    const struct tuple *noted =
        (const struct tuple *)dict_get_str(m, t->dict, name);

    decref(m, OBJ(name));
    for (uint32_t i = 0; noted && noted->o.kind == K_TUPLE && i < noted->n &&
                         t->keys->n < sizeof t->keys->name / sizeof *t->keys->name;
         i++) {
        if (noted->at[i]->kind == K_STR) {
            t->keys->name[t->keys->n++] =
                (struct str *)incref(noted->at[i]);
        }
    }
}
