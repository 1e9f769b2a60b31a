#include "runtime-model/operate.h"

#include "runtime-model/attr.h"
#include "runtime-model/bigint.h"
#include "runtime-model/collect.h"
#include "runtime-model/format_object.h"
#include "runtime-model/native.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/weakref.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct text
float_text(struct arena *a, double v)
{
    char word[64];

    if (isinf(v)) {
        return v > 0 ? TEXT("inf") : TEXT("-inf");
    }
    if (isnan(v)) {
        return TEXT("nan");
    }
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(word, sizeof word, "%.*e", digits - 1, v);
        if (strtod(word, NULL) == v) {
            int exponent = atoi(strchr(word, 'e') + 1);
            if (exponent >= -4 && exponent < 16) {
                int after = digits - 1 - exponent;
                return text_format(a, "%.*f", after > 1 ? after : 1, v);
            }
            break;
        }
    }
    char *e = strchr(word, 'e');
    struct text head = {word, (uint32_t)(e - word)};
    int exponent = atoi(e + 1);

    return text_format(a, "%.*se%c%02d", TEXT_ARG(head),
                       exponent < 0 ? '-' : '+', abs(exponent));
}

/* ---- repr ------------------------------------------------------------ */

/* The code point at `i`, which moves behind it. */
static uint32_t
point_at(struct text t, uint32_t *i)
{
    unsigned char c = (unsigned char)t.s[(*i)++];
    uint32_t v = c < 0xc0   ? c
                 : c < 0xe0 ? c & 31u
                 : c < 0xf0 ? c & 15u
                            : c & 7u;

    while (c >= 0xc0 && *i < t.n && ((unsigned char)t.s[*i] & 0xc0) == 0x80) {
        v = v << 6 | ((unsigned char)t.s[(*i)++] & 63u);
    }
    return v;
}

/* Beyond ASCII: what repr() shows as an escape. */
static bool
is_hidden(uint32_t v)
{
    return (v >= 0x80 && v <= 0xa0) || v == 0xad ||
           (v >= 0x2000 && v <= 0x200f) || (v >= 0x2028 && v <= 0x202f) ||
           (v >= 0x205f && v <= 0x206f) || v == 0x3000 || v == 0xfeff ||
           (v >= 0xd800 && v <= 0xf8ff) || v == 0xfffe || v == 0xffff;
}

static void
add_escape(struct buf *b, uint32_t v)
{
    if (v < 0x100) {
        buf_format(b, "\\x%02x", (unsigned)v);
    } else if (v < 0x10000) {
        buf_format(b, "\\u%04x", (unsigned)v);
    } else {
        buf_format(b, "\\U%08x", (unsigned)v);
    }
}

static void
add_quoted(struct buf *b, struct text t, bool is_bytes, bool ascii)
{
    bool has_single = text_find(t, TEXT("'"), 0) != UINT32_MAX;
    bool has_double = text_find(t, TEXT("\""), 0) != UINT32_MAX;
    char quote = has_single && !has_double ? '"' : '\'';

    buf_char(b, quote);
    for (uint32_t i = 0; i < t.n;) {
        uint32_t from = i;
        uint32_t c = is_bytes ? (unsigned char)t.s[i++] : point_at(t, &i);
        if (c == (unsigned char)quote || c == '\\') {
            buf_char(b, '\\');
            buf_char(b, (char)c);
        } else if (c == '\n') {
            buf_add(b, TEXT("\\n"));
        } else if (c == '\r') {
            buf_add(b, TEXT("\\r"));
        } else if (c == '\t') {
            buf_add(b, TEXT("\\t"));
        } else if (c < 32 || c == 127 || (c > 127 && (is_bytes || ascii)) ||
                   is_hidden(c)) {
            add_escape(b, c);
        } else {
            buf_add(b, text_sub(t, from, i));
        }
    }
    buf_char(b, quote);
}

static bool add_repr(struct machine *m, struct buf *b, struct obj *o);

static bool
add_items(struct machine *m, struct buf *b, struct obj *const *at, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (i) {
            buf_add(b, TEXT(", "));
        }
        if (!add_repr(m, b, at[i])) {
            return false;
        }
    }
    return true;
}

static bool
add_dict(struct machine *m, struct buf *b, struct dict *d)
{
    struct obj *key, *value;
    uint32_t pos = 0;
    bool is_first = true;

    buf_char(b, '{');
    while (dict_next(m, d, &pos, &key, &value)) {
        if (!is_first) {
            buf_add(b, TEXT(", "));
        }
        is_first = false;
        if (!add_repr(m, b, key)) {
            return false;
        }
        buf_add(b, TEXT(": "));
        if (!add_repr(m, b, value)) {
            return false;
        }
    }
    buf_char(b, '}');
    return true;
}

static bool
add_set(struct machine *m, struct buf *b, struct set *s)
{
    bool is_frozen = is_type(OBJ(s), m, T_FROZENSET);
    uint32_t pos = 0;
    bool is_first = true;

    if (s->used == 0) {
        buf_add(b, is_frozen ? TEXT("frozenset()") : TEXT("set()"));
        return true;
    }
    buf_add(b, is_frozen ? TEXT("frozenset({") : TEXT("{"));
    for (struct obj *k; (k = set_next(s, &pos));) {
        if (!is_first) {
            buf_add(b, TEXT(", "));
        }
        is_first = false;
        if (!add_repr(m, b, k)) {
            return false;
        }
    }
    buf_add(b, is_frozen ? TEXT("})") : TEXT("}"));
    return true;
}

/* Containers that contain themselves are cut at some depth. */
static bool
add_container(struct machine *m, struct buf *b, struct obj *o)
{
    bool ok = true;

    if (o->mark & 64) {
        buf_add(b, o->kind == K_LIST    ? TEXT("[...]")
                   : o->kind == K_TUPLE ? TEXT("(...)")
                                        : TEXT("{...}"));
        return true;
    }
    if (!m->has_shown_container) { /* who is being shown stands in a list */
        m->has_shown_container = true;
        collect_count_up(m, collect_spare(m, K_LIST, NULL, 0));
    }
    o->mark |= 64;
    switch (o->kind) {
    case K_LIST:
        buf_char(b, '[');
        ok = add_items(m, b, ((struct list *)o)->at, ((struct list *)o)->n);
        buf_char(b, ']');
        break;
    case K_TUPLE: {
        struct tuple *t = (struct tuple *)o;
        buf_char(b, '(');
        ok = add_items(m, b, t->at, t->n);
        buf_add(b, t->n == 1 ? TEXT(",)") : TEXT(")"));
        break;
    }
    case K_DICT:
        ok = add_dict(m, b, (struct dict *)o);
        break;
    default:
        ok = add_set(m, b, (struct set *)o);
    }
    o->mark &= (uint8_t)~64;
    return ok;
}

static bool
add_exception(struct machine *m, struct buf *b, struct exception *e)
{
    buf_add(b, str_text(e->o.type->name));
    buf_char(b, '(');
    bool ok = !e->args || add_items(m, b, e->args->at, e->args->n);

    buf_char(b, ')');
    return ok;
}

static bool
add_view(struct machine *m, struct buf *b, struct obj *o)
{
    struct list *l = object_list(m, o);

    if (!l) {
        return false;
    }
    buf_format(b, "%.*s(", TEXT_ARG(str_text(o->type->name)));
    bool ok = add_repr(m, b, OBJ(l));

    buf_char(b, ')');
    decref(m, OBJ(l));
    return ok;
}

static bool
add_big(struct machine *m, struct buf *b, const struct obj *o)
{
    struct text t;

    if (big_bits(o) > 100000) { /* sure without the work */
        int_too_long(m, UINT64_MAX, false);
        return false;
    }
    t = big_digits(m, o, 10);
    if (int_too_long(m, t.n, false)) {
        return false;
    }
    if (big_is_negative(o)) {
        buf_char(b, '-');
    }
    buf_add(b, t);
    return true;
}

/* A part of a complex number: without ".0". */
static struct text
part_text(struct arena *a, double v)
{
    struct text t = float_text(a, v);

    return text_ends(t, TEXT(".0")) ? text_sub(t, 0, t.n - 2) : t;
}

static void
add_complex(struct buf *b, const struct cplx *c)
{
    struct text im = part_text(b->arena, c->im);

    if (c->re == 0 && !signbit(c->re)) {
        buf_format(b, "%.*sj", TEXT_ARG(im));
        return;
    }
    buf_format(b, "(%.*s%s%.*sj)", TEXT_ARG(part_text(b->arena, c->re)),
               im.s[0] == '-' ? "" : "+", TEXT_ARG(im));
}

static bool
add_builtin(struct machine *m, struct buf *b, struct obj *o)
{
    switch (o->kind) {
    case K_NONE:
        buf_add(b, TEXT("None"));
        return true;
    case K_ELLIPSIS:
        buf_add(b, TEXT("Ellipsis"));
        return true;
    case K_NOTIMPL:
        buf_add(b, TEXT("NotImplemented"));
        return true;
    case K_BOOL:
        buf_add(b, int_value(o) ? TEXT("True") : TEXT("False"));
        return true;
    case K_INT:
        buf_format(b, "%" PRId64, int_value(o));
        return true;
    case K_BIG:
        return add_big(m, b, o);
    case K_COMPLEX:
        add_complex(b, (struct cplx *)o);
        return true;
    case K_FLOAT:
        buf_add(b, float_text(b->arena, ((struct real *)o)->v));
        return true;
    case K_STR:
        add_quoted(b, str_text((struct str *)o), false, false);
        return true;
    case K_BYTES:
        buf_char(b, 'b');
        add_quoted(b, str_text((struct str *)o), true, false);
        return true;
    case K_LIST:
    case K_TUPLE:
    case K_DICT:
    case K_SET:
        return add_container(m, b, o);
    case K_RANGE: {
        const struct range *r = (const struct range *)o;
        buf_format(b, "range(%" PRId64 ", %" PRId64, r->start, r->stop);
        if (r->step != 1) {
            buf_format(b, ", %" PRId64, r->step);
        }
        buf_char(b, ')');
        return true;
    }
    case K_EXCEPTION:
        return add_exception(m, b, (struct exception *)o);
    case K_ITER:
        if (o->mark == T_DICT_KEYS || o->mark == T_DICT_VALUES ||
            o->mark == T_DICT_ITEMS) {
            return add_view(m, b, o);
        }
        break;
    case K_SLICE: {
        struct slice *s = (struct slice *)o;
        struct obj *three[3] = {s->start, s->stop, s->step};
        buf_add(b, TEXT("slice("));
        bool ok = add_items(m, b, three, 3);
        buf_char(b, ')');
        return ok;
    }
    case K_WRAPPER:
        if (is_type(o, m, T_PROXY_MAP)) {
            buf_add(b, TEXT("mappingproxy("));
            bool ok = add_repr(m, b, ((struct wrapper *)o)->get);
            buf_char(b, ')');
            return ok;
        }
        break;
    default:
        break;
    }
    return format_object(m, b, o);
}

static struct obj *
special_text(struct machine *m, struct obj *o, enum special sp)
{
    struct obj *f = type_special(m, o->type, sp);
    struct obj *r = f ? call_special(m, f, o, NULL, 0) : NULL;

    if (r && r->kind != K_STR) {
        if (r->kind == K_OPAQUE) {
            decref(m, r);
            return OBJ(str_new(m, TEXT("?")));
        }
        raise_format(m, T_TypeError, "%.*s returned non-string (type %.*s)",
                     TEXT_ARG(str_text(m->special[sp])),
                     TEXT_ARG(str_text(r->type->name)));
        decref(m, r);
        return NULL;
    }
    return r;
}

enum { REPR_WORK = 8 };

static bool
add_repr(struct machine *m, struct buf *b, struct obj *o)
{
    if (!run_work(m, REPR_WORK + b->n / 64) || !run_room(m, b->n)) {
        return false;
    }
    struct obj *r = special_text(m, o, SP_REPR);

    if (r) {
        const bool fits = run_add(m, b, str_text((struct str *)r));
        decref(m, r);
        return fits;
    }
    return !m->raised && add_builtin(m, b, o);
}

struct str *
object_repr(struct machine *m, struct obj *o)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct str *s = add_repr(m, &b, o) ? str_new(m, buf_text(&b)) : NULL;

    arena_rewind(m->scratch, mark);
    return s;
}

struct str *
object_plain_repr(struct machine *m, struct obj *o)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct str *s = add_builtin(m, &b, o) ? str_new(m, buf_text(&b)) : NULL;

    arena_rewind(m->scratch, mark);
    return s;
}

struct str *
object_ascii(struct machine *m, struct obj *o)
{
    struct str *r = object_repr(m, o);

    if (!r || r->points == r->n) {
        return r;
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct text t = str_text(r);

    for (uint32_t i = 0; i < t.n;) {
        uint32_t v = point_at(t, &i);
        if (v < 0x80) {
            buf_char(&b, (char)v);
        } else {
            add_escape(&b, v);
        }
    }
    struct str *s = str_new(m, buf_text(&b));

    arena_rewind(m->scratch, mark);
    decref(m, OBJ(r));
    return s;
}

struct str *
object_str(struct machine *m, struct obj *o)
{
    if (o->kind == K_STR && !(o->type->flags & TYPE_HEAP)) {
        return (struct str *)incref(o);
    }
    struct obj *r = special_text(m, o, SP_STR);

    if (r || m->raised) {
        return (struct str *)r;
    }
    if (o->kind == K_EXCEPTION) {
        return exception_text(m, (struct exception *)o);
    }
    if (o->kind == K_STR) {
        return str_new(m, str_text((struct str *)o));
    }
    if (o->kind == K_BYTES) {
        return object_plain_repr(m, o);
    }
    if (is_proxy(o, m)) {
        struct obj *of = weak_follow(m, o);
        struct str *s = of ? object_str(m, of) : NULL;
        xdecref(m, of);
        return s;
    }
    return object_repr(m, o);
}
