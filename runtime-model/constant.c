#include "runtime-model/bigint.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/watch.h"

#include <assert.h>
#include <stdlib.h>

/* Digits of a number literal without underscores, in scratch-like memory. */
static uint32_t
digits(struct text t, char *out, uint32_t room)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n && n + 1 < room; i++) {
        if (t.s[i] != '_') {
            out[n++] = t.s[i];
        }
    }
    out[n] = 0;
    return n;
}

static struct obj *
int_literal(struct machine *m, struct text t)
{
    struct arena_mark mark = arena_mark(m->scratch);
    char *word = arena_array(m->scratch, char, t.n + 1);
    struct text body = {word, digits(t, word, t.n + 1)};
    unsigned base = 10;

    if (body.n > 2 && word[0] == '0') {
        char c = word[1] | 32;
        base = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 10;
        body = base == 10 ? body : text_sub(body, 2, body.n);
    }
    struct obj *o = big_from_digits(m, body, base, false);

    arena_rewind(m->scratch, mark);
    return o ? o : int_new(m, 0); /* too long: the source has no such */
}

static struct obj *
names_tuple(struct machine *m, struct codes *module, uint32_t list)
{
    const uint32_t *pool = module->analysis->pool + list;
    struct tuple *t = tuple_new(m, pool[0]);

    for (uint32_t i = 0; i < pool[0]; i++) {
        t->at[i] = incref(OBJ(code_name(m, module, pool[i + 1])));
    }
    return OBJ(t);
}

static bool
is_identifier_like(struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        char c = t.s[i];
        if (!(c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
              (c >= 'A' && c <= 'Z'))) {
            return false;
        }
    }
    return true;
}

static struct obj *
string_literal(struct machine *m, struct codes *module,
               const struct constant *c)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct text t = constant_decode(m->scratch, module->analysis, c);
    struct str *s;

    if (c->kind == CONST_BYTES) {
        s = bytes_new(m, t);
    } else {
        s = str_new(m, t);
        if (is_identifier_like(t)) {
            s = str_intern_own(m, s);
        }
    }
    arena_rewind(m->scratch, mark);
    str_hash(s);
    return OBJ(s);
}

struct obj *
constant_make(struct machine *m, struct codes *module, uint32_t index)
{
    const struct constant *c = &module->analysis->constant[index];
    struct text t =
        text_sub(module->analysis->source->text, c->span.begin, c->span.end);
    char word[64];

    switch ((enum const_kind)c->kind) {
    case CONST_NONE:
        return none_ref(m);
    case CONST_TRUE:
        return incref(m->yes);
    case CONST_FALSE:
        return incref(m->no);
    case CONST_ELLIPSIS:
        return incref(m->ellipsis);
    case CONST_INT:
        return int_literal(m, t);
    case CONST_FLOAT:
        digits(t, word, sizeof word);
        return float_new(m, strtod(word, NULL));
    case CONST_IMAGINARY:
        digits(t, word, sizeof word);
        return complex_new(m, 0, strtod(word, NULL));
    case CONST_STR:
    case CONST_BYTES:
    case CONST_TEXT:
        return string_literal(m, module, c);
    case CONST_NAMES:
        return names_tuple(m, module, c->list);
    case CONST_SMALL:
        return int_new(m, c->small);
    }
    return none_ref(m);
}

/* Equal is not enough: 0.0 and -0.0, (1,) and (True,) stay apart. */
static struct obj *
merge_key(struct machine *m, struct obj *value)
{
    switch (value->kind) {
    case K_FLOAT:
    case K_COMPLEX:
    case K_TUPLE:
        return (struct obj *)object_repr(m, value);
    default:
        return incref(value);
    }
}

struct obj *
constant_merge(struct machine *m, struct codes *module, struct obj *value)
{
    struct dict **place = &module->merged[value->kind];

    if (value->kind == K_STR &&
        is_identifier_like(str_text((struct str *)value))) {
        value = OBJ(str_intern_own(m, (struct str *)value)); /* a folded one */
    }
    if (value->kind == K_OPAQUE || value->refs >= IMMORTAL) {
        return value;
    }
    if (value->kind < K_OBJECT) {
        value->mark |= MARK_CONSTANT;
    }
    if (!*place) {
        *place = dict_new(m);
    }
    struct obj *key = merge_key(m, value);
    struct obj *have = key ? dict_get(m, *place, key) : NULL;

    if (have) {
        decref(m, value);
        value = incref(have);
    } else if (key && !m->raised) {
        dict_set(m, *place, key, value);
    }
    xdecref(m, key);
    if (m->raised) {
        raise_clear(m);
    }
    return value;
}
