/*
 * Methods that str and bytes share: searching, splitting, joining, padding.
 */
#include "runtime-model/methods_text.h"

#include "runtime-model/attr.h"
#include "runtime-model/methods_shared.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <assert.h>

struct obj *
text_same(struct machine *m, const struct args *a, struct text t)
{
    return a->self->kind == K_BYTES ? OBJ(bytes_new(m, t)) : OBJ(str_new(m, t));
}

struct obj *
text_own(struct machine *m, const struct args *a, struct text t)
{
    return a->self->kind == K_BYTES ? OBJ(bytes_fresh(m, t))
                                    : OBJ(str_fresh(m, t));
}

bool
text_arg(struct machine *m, const struct args *a, struct obj *o,
         struct text_param which, struct text *t)
{
    const char *name = which.method;
    uint32_t at = which.at;

    if (o->kind == a->self->kind) {
        *t = str_text((struct str *)o);
        return true;
    }
    if (o->kind == K_OPAQUE) {
        *t = TEXT("?");
        return true;
    }
    struct text type = type_shown(o->type);

    if (a->self->kind == K_BYTES) {
        raise_format(m, T_TypeError,
                     "a bytes-like object is required, not '%.*s'",
                     TEXT_ARG(type));
    } else if (name && m->profile->version >= 313) {
        raise_format(m, T_TypeError, "%s() argument %u must be str, not %.*s",
                     name, (unsigned)at, TEXT_ARG(type));
    } else if (name && strcmp(name, "replace") == 0) {
        raise_format(m, T_TypeError,
                     "replace() argument %u must be str, not %.*s",
                     (unsigned)at, TEXT_ARG(type));
    } else {
        raise_format(m, T_TypeError, "must be str, not %.*s", TEXT_ARG(type));
    }
    return false;
}

uint32_t
text_find_last(struct text t, struct text what, uint32_t end)
{
    uint32_t past = end >= what.n ? end - what.n + 1 : 0;

    for (uint32_t at = past; at-- > 0;) {
        if (memcmp(t.s + at, what.s, what.n) == 0) {
            return at;
        }
    }
    return UINT32_MAX;
}

/* ---- ends ------------------------------------------------------------ */

/* Is the character at `i` of `n` bytes one of `chars`? */
static bool
is_one_of(struct text chars, const char *s, uint32_t n)
{
    for (uint32_t i = 0; i + n <= chars.n; i++) {
        if (memcmp(chars.s + i, s, n) == 0) {
            return true;
        }
    }
    return false;
}

static uint32_t
char_size(const struct args *a, const char *s, const char *end)
{
    uint32_t n = 1;

    while (a->self->kind == K_STR && s + n < end &&
           ((unsigned char)s[n] & 0xc0) == 0x80) {
        n++;
    }
    return n;
}

static struct obj *
strip(struct machine *m, const struct args *a, bool left, bool right)
{
    struct text t = text_self(a), chars = TEXT("");
    bool is_blank = a->n == 0 || a->at[0]->kind == K_NONE;

    if (!is_blank && a->at[0]->kind != a->self->kind &&
        a->at[0]->kind != K_OPAQUE) {
        return a->self->kind == K_STR
                   ? raise_format(m, T_TypeError,
                                  "%sstrip arg must be None or str",
                                  left && right ? ""
                                  : left        ? "l"
                                                : "r")
                   : raise_format(m, T_TypeError,
                                  "a bytes-like object is required, not "
                                  "'%.*s'",
                                  TEXT_ARG(type_shown(a->at[0]->type)));
    }
    if (!is_blank && a->at[0]->kind != K_OPAQUE) {
        chars = str_text((struct str *)a->at[0]);
    }
    while (left && t.n) {
        uint32_t n = char_size(a, t.s, t.s + t.n);
        if (!(is_blank ? text_is_space(t.s[0]) : is_one_of(chars, t.s, n))) {
            break;
        }
        t = text_sub(t, n, t.n);
    }
    while (right && t.n) {
        uint32_t n = 1;
        while (a->self->kind == K_STR && n < t.n &&
               ((unsigned char)t.s[t.n - n] & 0xc0) == 0x80) {
            n++;
        }
        const char *last = t.s + t.n - n;
        if (!(is_blank ? text_is_space(*last) : is_one_of(chars, last, n))) {
            break;
        }
        t.n -= n;
    }
    return t.n == text_self(a).n ? text_itself(m, a) : text_same(m, a, t);
}

static struct obj *
strip_m(struct machine *m, const struct args *a)
{
    return strip(m, a, true, true);
}

static struct obj *
lstrip_m(struct machine *m, const struct args *a)
{
    return strip(m, a, true, false);
}

static struct obj *
rstrip_m(struct machine *m, const struct args *a)
{
    return strip(m, a, false, true);
}

/* The part of self that arguments `i` and `i + 1` cut out; false: they lie
 * outside. */
static bool
cut_part(const struct args *a, uint32_t i, struct text *t, uint32_t *from)
{
    const struct str *s = (const struct str *)a->self;
    int64_t n = s->points;
    int64_t lo = i < a->n && is_int(a->at[i]) ? int_value(a->at[i]) : 0;
    int64_t hi =
        i + 1 < a->n && is_int(a->at[i + 1]) ? int_value(a->at[i + 1]) : n;

    lo = lo < 0 ? (lo + n < 0 ? 0 : lo + n) : lo;
    hi = hi < 0 ? (hi + n < 0 ? 0 : hi + n) : hi > n ? n : hi;
    *from = (uint32_t)lo;
    if (lo > n || lo > hi) {
        return false;
    }
    *t = text_sub(str_text(s), str_offset(s, (uint32_t)lo),
                  str_offset(s, (uint32_t)hi));
    return true;
}

static struct obj *
affix(struct machine *m, const struct args *a, const char *name,
      bool (*fits)(struct text, struct text))
{
    struct obj *what = a->at[0];
    struct text t;
    uint32_t from;
    bool is_inside = cut_part(a, 1, &t, &from), is = false;

    if (what->kind == K_OPAQUE) {
        return bool_ref(m, guessed_truth(m));
    }
    struct obj **at =
        what->kind == K_TUPLE ? ((struct tuple *)what)->at : &what;
    uint32_t n = what->kind == K_TUPLE ? ((struct tuple *)what)->n : 1;

    for (uint32_t i = 0; i < n; i++) {
        if (at[i]->kind == K_OPAQUE) {
            continue;
        }
        if (at[i]->kind != a->self->kind) {
            const char *of = a->self->kind == K_STR ? "str" : "bytes";
            return what->kind == K_TUPLE
                       ? raise_format(m, T_TypeError,
                                      "tuple for %s must only contain %s, not "
                                      "%.*s",
                                      name, of,
                                      TEXT_ARG(type_shown(at[i]->type)))
                       : raise_format(m, T_TypeError,
                                      "%s first arg must be %s or a tuple of "
                                      "%s, not %.*s",
                                      name, of, of,
                                      TEXT_ARG(type_shown(at[i]->type)));
        }
        is = is || (is_inside && fits(t, str_text((struct str *)at[i])));
    }
    return bool_ref(m, is);
}

static struct obj *
startswith_m(struct machine *m, const struct args *a)
{
    return affix(m, a, "startswith", text_starts);
}

static struct obj *
endswith_m(struct machine *m, const struct args *a)
{
    return affix(m, a, "endswith", text_ends);
}

static struct obj *
removeprefix_m(struct machine *m, const struct args *a)
{
    struct text t = text_self(a), what;

    if (!text_arg(m, a, a->at[0], (struct text_param){"removeprefix", 1},
                  &what)) {
        return NULL;
    }
    return text_starts(t, what) ? text_same(m, a, text_sub(t, what.n, t.n))
                                : text_itself(m, a);
}

static struct obj *
removesuffix_m(struct machine *m, const struct args *a)
{
    struct text t = text_self(a), what;

    if (!text_arg(m, a, a->at[0], (struct text_param){"removesuffix", 1},
                  &what)) {
        return NULL;
    }
    return what.n && text_ends(t, what)
               ? text_same(m, a, text_sub(t, 0, t.n - what.n))
               : text_itself(m, a);
}

/* ---- searching ------------------------------------------------------- */

/* What is looked for; in bytes a number stands for one byte. */
static bool
needle(struct machine *m, const struct args *a, const char *name, char *room,
       struct text *what)
{
    if (a->self->kind == K_BYTES && is_int(a->at[0])) {
        if (int_value(a->at[0]) < 0 || int_value(a->at[0]) > 255) {
            raise_text(m, T_ValueError, "byte must be in range(0, 256)");
            return false;
        }
        *room = (char)int_value(a->at[0]);
        *what = (struct text){room, 1};
        return true;
    }
    return text_arg(m, a, a->at[0], (struct text_param){name, 1}, what);
}

/* Code points before a byte offset of a part. */
static uint32_t
points_before(const struct args *a, struct text t, uint32_t at)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < at; i++) {
        n += a->self->kind == K_BYTES || ((unsigned char)t.s[i] & 0xc0) != 0x80;
    }
    return n;
}

/* Each of `n` places may begin as `what` does. */
static void
spend_search(struct machine *m, uint32_t n, struct text what)
{
    machine_spend(m, n * (1 + what.n / (uint64_t)64));
}

static struct obj *
find(struct machine *m, const struct args *a, const char *name, bool last,
     bool must)
{
    struct text t, what;
    uint32_t from, at = UINT32_MAX;
    char room;

    if (!needle(m, a, name, &room, &what)) {
        return NULL;
    }
    if (cut_part(a, 1, &t, &from)) {
        at = last          ? text_find_last(t, what, t.n)
             : what.n == 0 ? 0
                           : text_find(t, what, 0);
        spend_search(m, at == UINT32_MAX || last ? t.n : at, what);
    }
    if (at != UINT32_MAX) {
        return int_new(m, (int64_t)from + points_before(a, t, at));
    }
    return must ? raise_text(m, T_ValueError,
                             a->self->kind == K_STR ? "substring not found"
                                                    : "subsection not found")
                : int_new(m, -1);
}

static struct obj *
find_m(struct machine *m, const struct args *a)
{
    return find(m, a, "find", false, false);
}

static struct obj *
rfind_m(struct machine *m, const struct args *a)
{
    return find(m, a, "rfind", true, false);
}

static struct obj *
index_m(struct machine *m, const struct args *a)
{
    return find(m, a, "index", false, true);
}

static struct obj *
rindex_m(struct machine *m, const struct args *a)
{
    return find(m, a, "rindex", true, true);
}

static struct obj *
count_m(struct machine *m, const struct args *a)
{
    struct text t, what;
    uint32_t from;
    int64_t n = 0;
    char room;

    if (!needle(m, a, "count", &room, &what)) {
        return NULL;
    }
    if (!cut_part(a, 1, &t, &from)) {
        return int_new(m, 0);
    }
    if (what.n == 0) {
        return int_new(m, (int64_t)points_before(a, t, t.n) + 1);
    }
    spend_search(m, t.n, what);
    for (uint32_t at = 0; (at = text_find(t, what, at)) != UINT32_MAX;
         at += what.n) {
        n++;
    }
    return int_new(m, n);
}

/* An empty text stands before each character and at the end. */
static bool
replace_empty(struct machine *m, const struct args *a, struct buf *b,
              struct text to, int64_t most)
{
    struct text t = text_self(a);

    for (uint32_t i = 0; i < t.n;) {
        uint32_t n = char_size(a, t.s + i, t.s + t.n);
        if (most-- == 0) {
            most = 0;
        } else if (!run_add(m, b, to)) {
            return false;
        }
        buf_add(b, text_sub(t, i, i + n));
        i += n;
    }
    return most == 0 || run_add(m, b, to);
}

static struct obj *
replace_m(struct machine *m, const struct args *a)
{
    struct obj *limit = arg_or_named(a, 2, "count");
    struct text t = text_self(a), from, to;
    int64_t most = limit && is_int(limit) ? int_value(limit) : -1;
    uint32_t at = 0;

    if (!text_arg(m, a, a->at[0], (struct text_param){"replace", 1}, &from) ||
        !text_arg(m, a, a->at[1], (struct text_param){"replace", 2}, &to)) {
        return NULL;
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    bool fits = true;

    spend_search(m, t.n, from);
    if (from.n == 0) {
        fits = replace_empty(m, a, &b, to, most);
        at = t.n;
    }
    for (uint32_t hit; from.n && fits && most-- != 0 &&
                       (hit = text_find(t, from, at)) != UINT32_MAX;) {
        buf_add(&b, text_sub(t, at, hit));
        fits = run_add(m, &b, to);
        at = hit + from.n;
    }
    buf_add(&b, text_sub(t, at, t.n));
    struct obj *r = !fits     ? NULL
                    : at == 0 ? text_itself(m, a)
                              : text_own(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return r;
}

/* ---- padding --------------------------------------------------------- */

static bool
fill_of(struct machine *m, const struct args *a, struct text *fill)
{
    *fill = TEXT(" ");
    if (a->n < 2) {
        return true;
    }
    if (a->at[1]->kind != a->self->kind) {
        raise_format(m, T_TypeError,
                     "The fill character must be a unicode character, not "
                     "%.*s",
                     TEXT_ARG(type_shown(a->at[1]->type)));
        return false;
    }
    if (((struct str *)a->at[1])->points != 1) {
        raise_text(m, T_TypeError,
                   "The fill character must be exactly one character long");
        return false;
    }
    *fill = str_text((struct str *)a->at[1]);
    return true;
}

static struct obj *
justify(struct machine *m, const struct args *a, char align)
{
    struct text fill;

    if (a->at[0]->kind == K_OPAQUE) {
        return opaque_new(m, 0);
    }
    if (!is_int(a->at[0])) {
        return raise_format(m, T_TypeError,
                            "'%.*s' object cannot be interpreted as an "
                            "integer",
                            TEXT_ARG(type_shown(a->at[0]->type)));
    }
    if (!fill_of(m, a, &fill)) {
        return NULL;
    }
    int64_t points = ((struct str *)a->self)->points;
    int64_t room = int_value(a->at[0]) - points;

    if (room <= 0 || room > 1 << 24) {
        return text_itself(m, a);
    }
    int64_t left = align == '<'   ? 0
                   : align == '>' ? room
                                  : room / 2 + (room & int_value(a->at[0]) & 1);
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    for (int64_t i = 0; i < left; i++) {
        buf_add(&b, fill);
    }
    buf_add(&b, text_self(a));
    for (int64_t i = left; i < room; i++) {
        buf_add(&b, fill);
    }
    struct obj *r = text_same(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return r;
}

static struct obj *
ljust_m(struct machine *m, const struct args *a)
{
    return justify(m, a, '<');
}

static struct obj *
rjust_m(struct machine *m, const struct args *a)
{
    return justify(m, a, '>');
}

static struct obj *
center_m(struct machine *m, const struct args *a)
{
    return justify(m, a, '^');
}

static struct obj *
zfill_m(struct machine *m, const struct args *a)
{
    struct text t = text_self(a);
    int64_t points = ((struct str *)a->self)->points;
    int64_t room = is_int(a->at[0]) ? int_value(a->at[0]) - points : 0;
    bool has_sign = t.n && (t.s[0] == '-' || t.s[0] == '+');

    if (room <= 0 || room > 1 << 24) {
        return text_itself(m, a);
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    buf_add(&b, text_sub(t, 0, has_sign));
    for (int64_t i = 0; i < room; i++) {
        buf_char(&b, '0');
    }
    buf_add(&b, text_sub(t, has_sign, t.n));
    struct obj *r = text_same(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return r;
}

static struct obj *
expandtabs_m(struct machine *m, const struct args *a)
{
    struct obj *size = arg_or_named(a, 0, "tabsize");
    int64_t by = size && is_int(size) ? int_value(size) : 8, column = 0;
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct text t = text_self(a);

    for (uint32_t i = 0; i < t.n; i++) {
        char c = t.s[i];
        if (c == '\t') {
            int64_t n = by > 0 && by < 1000 ? by - column % by : 0;
            column += n;
            while (n-- > 0) {
                buf_char(&b, ' ');
            }
            continue;
        }
        buf_char(&b, c);
        column = c == '\n' || c == '\r'              ? 0
                 : ((unsigned char)c & 0xc0) == 0x80 ? column
                                                     : column + 1;
    }
    struct obj *r = text_same(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return r;
}

const struct native text_methods[] = {
    {"strip", strip_m, 0, 1, false},
    {"lstrip", lstrip_m, 0, 1, false},
    {"rstrip", rstrip_m, 0, 1, false},
    {"startswith", startswith_m, 1, 3, false},
    {"endswith", endswith_m, 1, 3, false},
    {"removeprefix", removeprefix_m, 1, 1, false},
    {"removesuffix", removesuffix_m, 1, 1, false},
    {"find", find_m, 1, 3, false},
    {"rfind", rfind_m, 1, 3, false},
    {"index", index_m, 1, 3, false},
    {"rindex", rindex_m, 1, 3, false},
    {"count", count_m, 1, 3, false},
    {"replace", replace_m, 2, 3, true},
    {"ljust", ljust_m, 1, 2, false},
    {"rjust", rjust_m, 1, 2, false},
    {"center", center_m, 1, 2, false},
    {"zfill", zfill_m, 1, 1, false},
    {"expandtabs", expandtabs_m, 0, 1, true},
    CONTAINER_METHODS,
    {NULL, NULL, 0, 0, false},
};
