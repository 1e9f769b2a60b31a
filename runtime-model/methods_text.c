#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

static struct text
self_text(const struct args *a)
{
    return str_text((struct str *)a->self);
}

static struct text
arg_text(const struct args *a, uint32_t i)
{
    return i < a->n && (a->at[i]->kind == K_STR || a->at[i]->kind == K_BYTES)
               ? str_text((struct str *)a->at[i])
               : TEXT("");
}

/* A text of the same kind as self. */
static struct obj *
same(struct machine *m, const struct args *a, struct text t)
{
    return a->self->kind == K_BYTES ? OBJ(bytes_new(m, t)) : OBJ(str_new(m, t));
}

static struct obj *
join_m(struct machine *m, const struct args *a)
{
    struct list *l = object_list(m, a->at[0]);
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};

    if (!l) {
        return NULL;
    }
    for (uint32_t i = 0; i < l->n && !m->raised; i++) {
        if (l->at[i]->kind != K_STR && l->at[i]->kind != K_BYTES) {
            if (l->at[i]->kind == K_OPAQUE) {
                continue;
            }
            raise_format(m, T_TypeError,
                         "sequence item %u: expected str instance, %.*s found",
                         (unsigned)i, TEXT_ARG(str_text(l->at[i]->type->name)));
            break;
        }
        if (i) {
            buf_add(&b, self_text(a));
        }
        buf_add(&b, str_text((struct str *)l->at[i]));
    }
    struct obj *r =
        m->raised ? NULL
        : l->n == 1 && l->at[0]->kind == K_STR && a->self->kind == K_STR
            ? incref(l->at[0])
        : a->self->kind == K_STR ? OBJ(str_fresh(m, buf_text(&b)))
                                 : same(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    decref(m, OBJ(l));
    return r;
}

static bool
is_space(char c)
{
    return c == ' ' || (c >= 9 && c <= 13);
}

static struct obj *
split_words(struct machine *m, const struct args *a)
{
    struct list *l = list_new(m, 0);
    struct text t = self_text(a);

    for (uint32_t i = 0; i < t.n;) {
        while (i < t.n && is_space(t.s[i])) {
            i++;
        }
        uint32_t from = i;
        while (i < t.n && !is_space(t.s[i])) {
            i++;
        }
        if (i > from) {
            list_append_own(m, l, same(m, a, text_sub(t, from, i)));
        }
    }
    return OBJ(l);
}

static struct obj *
split_m(struct machine *m, const struct args *a)
{
    struct obj *sep = arg_or_named(a, 0, "sep");
    struct obj *limit = arg_or_named(a, 1, "maxsplit");
    struct text t = self_text(a);

    if (!sep || sep->kind == K_NONE) {
        return split_words(m, a);
    }
    struct text by = str_text((struct str *)sep);
    int64_t most = limit && is_int(limit) ? int_value(limit) : -1;
    struct list *l = list_new(m, 0);
    uint32_t from = 0;

    for (uint32_t at;
         by.n && most-- != 0 && (at = text_find(t, by, from)) != UINT32_MAX;) {
        list_append_own(m, l, same(m, a, text_sub(t, from, at)));
        from = at + by.n;
    }
    list_append_own(m, l, same(m, a, text_sub(t, from, t.n)));
    return OBJ(l);
}

static struct obj *
splitlines_m(struct machine *m, const struct args *a)
{
    struct list *l = list_new(m, 0);
    struct text t = self_text(a);

    for (uint32_t from = 0; from < t.n;) {
        uint32_t end = from;
        while (end < t.n && t.s[end] != '\n') {
            end++;
        }
        list_append_own(m, l, same(m, a, text_sub(t, from, end)));
        from = end + 1;
    }
    return OBJ(l);
}

static struct text
strip(struct text t, struct text chars, bool left, bool right)
{
    while (left && t.n &&
           (chars.n ? memchr(chars.s, t.s[0], chars.n) != NULL
                    : is_space(t.s[0]))) {
        t = text_sub(t, 1, t.n);
    }
    while (right && t.n &&
           (chars.n ? memchr(chars.s, t.s[t.n - 1], chars.n) != NULL
                    : is_space(t.s[t.n - 1]))) {
        t.n--;
    }
    return t;
}

static struct obj *
strip_m(struct machine *m, const struct args *a)
{
    return same(m, a, strip(self_text(a), arg_text(a, 0), true, true));
}

static struct obj *
lstrip_m(struct machine *m, const struct args *a)
{
    return same(m, a, strip(self_text(a), arg_text(a, 0), true, false));
}

static struct obj *
rstrip_m(struct machine *m, const struct args *a)
{
    return same(m, a, strip(self_text(a), arg_text(a, 0), false, true));
}

static bool
any_affix(const struct args *a, bool (*fits)(struct text, struct text))
{
    if (a->at[0]->kind == K_TUPLE) {
        const struct tuple *t = (const struct tuple *)a->at[0];
        for (uint32_t i = 0; i < t->n; i++) {
            if (fits(self_text(a), str_text((struct str *)t->at[i]))) {
                return true;
            }
        }
        return false;
    }
    return fits(self_text(a), arg_text(a, 0));
}

static struct obj *
startswith_m(struct machine *m, const struct args *a)
{
    return bool_ref(m, any_affix(a, text_starts));
}

static struct obj *
endswith_m(struct machine *m, const struct args *a)
{
    return bool_ref(m, any_affix(a, text_ends));
}

enum change { UPPER, LOWER, TITLE, CAPITALIZE, SWAPCASE };

static char
change_letter(char c, enum change how, bool is_first, bool after_letter)
{
    bool is_lower = c >= 'a' && c <= 'z', is_upper = c >= 'A' && c <= 'Z';
    bool want_upper = how == UPPER || (how == TITLE && !after_letter) ||
                      (how == CAPITALIZE && is_first) ||
                      (how == SWAPCASE && is_lower);

    if (is_lower && want_upper) {
        return (char)(c - 32);
    }
    return is_upper && !want_upper ? (char)(c + 32) : c;
}

static struct obj *
change_case(struct machine *m, const struct args *a, enum change how)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct text t = self_text(a);
    bool after = false;

    for (uint32_t i = 0; i < t.n; i++) {
        char c = change_letter(t.s[i], how, i == 0, after);
        after = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        buf_char(&b, c);
    }
    struct obj *r = same(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return r;
}

static struct obj *
upper_m(struct machine *m, const struct args *a)
{
    return change_case(m, a, UPPER);
}

static struct obj *
lower_m(struct machine *m, const struct args *a)
{
    return change_case(m, a, LOWER);
}

static struct obj *
title_m(struct machine *m, const struct args *a)
{
    return change_case(m, a, TITLE);
}

static struct obj *
capitalize_m(struct machine *m, const struct args *a)
{
    return change_case(m, a, CAPITALIZE);
}

static struct obj *
swapcase_m(struct machine *m, const struct args *a)
{
    return change_case(m, a, SWAPCASE);
}

static struct obj *
format_m(struct machine *m, const struct args *a)
{
    return (struct obj *)text_fields(m, (struct str *)a->self, a->at, a->n,
                                     a->names);
}

static struct obj *
replace_m(struct machine *m, const struct args *a)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct text t = self_text(a), from = arg_text(a, 0), to = arg_text(a, 1);
    int64_t most = a->n > 2 && is_int(a->at[2]) ? int_value(a->at[2]) : -1;
    uint32_t at = 0;

    for (uint32_t hit; from.n && most-- != 0 &&
                       (hit = text_find(t, from, at)) != UINT32_MAX;) {
        buf_add(&b, text_sub(t, at, hit));
        buf_add(&b, to);
        at = hit + from.n;
    }
    buf_add(&b, text_sub(t, at, t.n));
    struct obj *r = same(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return r;
}

static int64_t
find_at(const struct args *a, bool last)
{
    struct text t = self_text(a), what = arg_text(a, 0);
    int64_t found = -1;

    if (what.n == 0) {
        return last ? t.n : 0;
    }
    for (uint32_t at = 0, hit; (hit = text_find(t, what, at)) != UINT32_MAX;
         at = hit + 1) {
        found = hit;
        if (!last || hit >= t.n) {
            break;
        }
    }
    return found;
}

static struct obj *
find_m(struct machine *m, const struct args *a)
{
    return int_new(m, find_at(a, false));
}

static struct obj *
rfind_m(struct machine *m, const struct args *a)
{
    return int_new(m, find_at(a, true));
}

static struct obj *
index_m(struct machine *m, const struct args *a)
{
    int64_t at = find_at(a, false);

    return at < 0 ? raise_text(m, T_ValueError, "substring not found")
                  : int_new(m, at);
}

static struct obj *
count_m(struct machine *m, const struct args *a)
{
    struct text t = self_text(a), what = arg_text(a, 0);
    int64_t n = 0;

    for (uint32_t at = 0, hit;
         what.n && (hit = text_find(t, what, at)) != UINT32_MAX;
         at = hit + what.n) {
        n++;
    }
    return int_new(m, n);
}

typedef bool char_test(char c);

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

static bool
is_word(char c)
{
    return is_letter(c) || is_digit(c);
}

static bool
is_not_upper(char c)
{
    return !(c >= 'A' && c <= 'Z');
}

static bool
is_not_lower(char c)
{
    return !(c >= 'a' && c <= 'z');
}

static struct obj *
all_are(struct machine *m, const struct args *a, char_test *test)
{
    struct text t = self_text(a);
    bool is = t.n > 0;

    for (uint32_t i = 0; i < t.n; i++) {
        is = is && test(t.s[i]);
    }
    return bool_ref(m, is);
}

static struct obj *
isdigit_m(struct machine *m, const struct args *a)
{
    return all_are(m, a, is_digit);
}

static struct obj *
isalpha_m(struct machine *m, const struct args *a)
{
    return all_are(m, a, is_letter);
}

static struct obj *
isalnum_m(struct machine *m, const struct args *a)
{
    return all_are(m, a, is_word);
}

static struct obj *
isspace_m(struct machine *m, const struct args *a)
{
    return all_are(m, a, is_space);
}

static struct obj *
islower_m(struct machine *m, const struct args *a)
{
    return all_are(m, a, is_not_upper);
}

static struct obj *
isupper_m(struct machine *m, const struct args *a)
{
    return all_are(m, a, is_not_lower);
}

static struct obj *
justify(struct machine *m, const struct args *a, const char *align)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct text fill = a->n > 1 ? arg_text(a, 1) : TEXT(" ");
    int64_t width = is_int(a->at[0]) ? int_value(a->at[0]) : 0;
    struct obj *r = (struct obj *)object_format(
        m, a->self,
        text_format(m->scratch, "%.*s%s%lld", TEXT_ARG(fill), align,
                    (long long)width));

    arena_rewind(m->scratch, mark);
    return r;
}

static struct obj *
ljust_m(struct machine *m, const struct args *a)
{
    return justify(m, a, "<");
}

static struct obj *
rjust_m(struct machine *m, const struct args *a)
{
    return justify(m, a, ">");
}

static struct obj *
center_m(struct machine *m, const struct args *a)
{
    return justify(m, a, "^");
}

static struct obj *
zfill_m(struct machine *m, const struct args *a)
{
    return justify(m, a, "0>");
}

static struct obj *
partition_m(struct machine *m, const struct args *a)
{
    struct text t = self_text(a), by = arg_text(a, 0);
    uint32_t at = by.n ? text_find(t, by, 0) : UINT32_MAX;
    bool found = at != UINT32_MAX;
    struct tuple *r = tuple_new(m, 3);

    r->at[0] = same(m, a, text_sub(t, 0, found ? at : t.n));
    r->at[1] = same(m, a, found ? by : TEXT(""));
    r->at[2] = same(m, a, found ? text_sub(t, at + by.n, t.n) : TEXT(""));
    return OBJ(r);
}

static struct obj *
encode_m(struct machine *m, const struct args *a)
{
    return OBJ(bytes_new(m, self_text(a)));
}

static struct obj *
decode_m(struct machine *m, const struct args *a)
{
    return OBJ(str_new(m, self_text(a)));
}

#define TEXT_METHODS                                                           \
    {"join", join_m, 1, 1, false}, {"split", split_m, 0, 2, true},             \
        {"splitlines", splitlines_m, 0, 1, false},                             \
        {"strip", strip_m, 0, 1, false}, {"lstrip", lstrip_m, 0, 1, false},    \
        {"rstrip", rstrip_m, 0, 1, false},                                     \
        {"startswith", startswith_m, 1, 3, false},                             \
        {"endswith", endswith_m, 1, 3, false},                                 \
        {"upper", upper_m, 0, 0, false}, {"lower", lower_m, 0, 0, false},      \
        {"title", title_m, 0, 0, false},                                       \
        {"capitalize", capitalize_m, 0, 0, false},                             \
        {"swapcase", swapcase_m, 0, 0, false},                                 \
        {"replace", replace_m, 2, 3, false}, {"find", find_m, 1, 3, false},    \
        {"rfind", rfind_m, 1, 3, false}, {"index", index_m, 1, 3, false},      \
        {"count", count_m, 1, 3, false}, {"isdigit", isdigit_m, 0, 0, false},  \
        {"isalpha", isalpha_m, 0, 0, false},                                   \
        {"isalnum", isalnum_m, 0, 0, false},                                   \
        {"isspace", isspace_m, 0, 0, false},                                   \
        {"islower", islower_m, 0, 0, false},                                   \
        {"isupper", isupper_m, 0, 0, false},                                   \
    {                                                                          \
        "partition", partition_m, 1, 1, false                                  \
    }

const struct native str_methods[] = {
    TEXT_METHODS,
    {"format", format_m, 0, ANY, true},
    {"ljust", ljust_m, 1, 2, false},
    {"rjust", rjust_m, 1, 2, false},
    {"center", center_m, 1, 2, false},
    {"zfill", zfill_m, 1, 1, false},
    {"encode", encode_m, 0, 2, true},
    {NULL, NULL, 0, 0, false},
};

const struct native bytes_methods[] = {
    TEXT_METHODS,
    {"decode", decode_m, 0, 2, true},
    {NULL, NULL, 0, 0, false},
};
