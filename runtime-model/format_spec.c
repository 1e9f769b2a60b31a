/*
 * format(object, specification).
 */
#include "runtime-model/format_spec.h"

#include "runtime-model/attr.h"
#include "runtime-model/bigint.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* ---- reading --------------------------------------------------------- */

static bool
is_align(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

uint32_t
spec_number(struct text t, uint32_t i, int64_t *out)
{
    for (*out = 0; i < t.n && t.s[i] >= '0' && t.s[i] <= '9'; i++) {
        *out = *out > 1000000 ? *out : *out * 10 + (t.s[i] - '0');
    }
    return i;
}

static bool
bad_spec(struct machine *m, struct text t, const struct obj *o)
{
    if (m->profile->version < 311) {
        raise_text(m, T_ValueError, "Invalid format specifier");
    } else {
        raise_format(m, T_ValueError,
                     "Invalid format specifier '%.*s' for object of type "
                     "'%.*s'",
                     TEXT_ARG(t), TEXT_ARG(type_shown(o->type)));
    }
    return false;
}

static uint32_t
read_align(struct text t, struct spec *s)
{
    uint32_t first = 1;

    while (first < t.n && ((unsigned char)t.s[first] & 0xc0) == 0x80) {
        first++;
    }
    if (first < t.n && is_align(t.s[first])) {
        s->fill = text_sub(t, 0, first);
        s->align = t.s[first];
        return first + 1;
    }
    if (t.n && is_align(t.s[0])) {
        s->align = t.s[0];
        return 1;
    }
    return 0;
}

/* The flag `c` at `i`, if it is there. */
static bool
take(struct text t, uint32_t *i, char c)
{
    if (*i < t.n && t.s[*i] == c) {
        ++*i;
        return true;
    }
    return false;
}

static bool
read_spec(struct machine *m, struct text t, const struct obj *o, struct spec *s)
{
    *s = (struct spec){.fill = TEXT(" "), .precision = -1};
    uint32_t i = read_align(t, s);

    if (i < t.n && strchr("+- ", t.s[i])) {
        s->sign = t.s[i++];
    }
    s->no_minus_zero = m->profile->version >= 311 && take(t, &i, 'z');
    s->alt = take(t, &i, '#');
    s->zero = take(t, &i, '0');
    i = spec_number(t, i, &s->width);
    if (i < t.n && (t.s[i] == ',' || t.s[i] == '_')) {
        s->group = t.s[i++];
    }
    if (take(t, &i, '.')) {
        uint32_t from = i;
        i = spec_number(t, i, &s->precision);
        if (i == from) {
            raise_text(m, T_ValueError, "Format specifier missing precision");
            return false;
        }
    }
    if (i < t.n) {
        s->type = t.s[i++];
    }
    if (i < t.n) {
        return bad_spec(m, t, o);
    }
    if (s->width > 1000000 || s->precision > 1000000) {
        raise_text(m, T_ValueError, "Too many decimal digits in format string");
        return false;
    }
    if (s->zero && !s->align) {
        bool is_text = o->kind == K_STR;
        s->fill = TEXT("0");
        s->align = !is_text ? '=' : m->profile->version >= 310 ? '<' : '=';
    }
    return true;
}

static struct str *
unknown_code(struct machine *m, char code, const struct obj *o)
{
    return raise_format(m, T_ValueError,
                        "Unknown format code '%c' for object of type '%.*s'",
                        code, TEXT_ARG(type_shown(o->type)));
}

/* ---- laying out ------------------------------------------------------ */

static uint32_t
points(struct text t)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        n += ((unsigned char)t.s[i] & 0xc0) != 0x80;
    }
    return n;
}

struct str *
spec_pad(struct machine *m, const struct spec *s, struct text head,
         struct text body, char default_align)
{
    struct buf b = {.arena = m->scratch};
    int64_t room = s->width - points(head) - points(body);
    char align = s->align ? s->align : default_align;
    int64_t before = room <= 0      ? 0
                     : align == '<' ? 0
                     : align == '^' ? room / 2
                                    : room;

    if (align == '=') {
        buf_add(&b, head);
    }
    for (int64_t i = 0; i < before; i++) {
        buf_add(&b, s->fill);
    }
    if (align != '=') {
        buf_add(&b, head);
    }
    buf_add(&b, body);
    for (int64_t i = before; i < room; i++) {
        buf_add(&b, s->fill);
    }
    return str_new(m, buf_text(&b));
}

/* Marks between groups of the whole digits of a number. */
static struct text
grouped(struct arena *a, struct text digits, uint32_t whole, char mark,
        uint32_t size)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < digits.n; i++) {
        if (i && i < whole && (whole - i) % size == 0) {
            buf_char(&b, mark);
        }
        buf_char(&b, digits.s[i]);
    }
    return buf_text(&b);
}

/* Group the digits; zeros that fill the width are grouped with them. */
static struct text
group_all(struct machine *m, const struct spec *s, struct text head,
          struct text body, uint32_t size)
{
    uint32_t whole = 0;

    if (!s->group) {
        return body;
    }
    while (whole < body.n && body.s[whole] != '.' &&
           !(size == 3 && (body.s[whole] | 32) == 'e') &&
           body.s[whole] != '%') {
        whole++;
    }
    struct text r = grouped(m->scratch, body, whole, s->group, size);
    bool is_filled = s->align == '=' && text_eq(s->fill, TEXT("0"));

    while (is_filled && r.n + head.n < s->width) {
        body = text_format(m->scratch, "0%.*s", TEXT_ARG(body));
        whole++;
        r = grouped(m->scratch, body, whole, s->group, size);
    }
    return r;
}

static struct text
sign_text(bool is_negative, char sign)
{
    return is_negative   ? TEXT("-")
           : sign == '+' ? TEXT("+")
           : sign == ' ' ? TEXT(" ")
                         : TEXT("");
}

/* ---- numbers --------------------------------------------------------- */

struct base_row {
    char type;
    unsigned base;
    const char *prefix;
};

static const struct base_row base_rows[] = {
    {'x', 16, "0x"}, {'X', 16, "0X"}, {'o', 8, "0o"}, {'b', 2, "0b"}};

static const struct base_row *
base_of(char type)
{
    for (uint32_t i = 0; i < sizeof base_rows / sizeof *base_rows; i++) {
        if (base_rows[i].type == type) {
            return &base_rows[i];
        }
    }
    return NULL;
}

struct str *
spec_int(struct machine *m, struct obj *o, const struct spec *s)
{
    const struct base_row *row = base_of(s->type);
    struct text body = big_digits(m, o, row ? row->base : 10);

    if (!row && int_too_long(m, body.n, false)) {
        return NULL;
    }
    for (uint32_t i = 0; s->type == 'X' && i < body.n; i++) {
        char *c = (char *)(uintptr_t)body.s + i; /* our own copy */
        *c = *c >= 'a' ? (char)(*c - 32) : *c;
    }
    while ((int64_t)body.n < s->precision) { /* of "%.5d" */
        body = text_format(m->scratch, "0%.*s", TEXT_ARG(body));
    }
    struct text sign = sign_text(big_is_negative(o), s->sign);
    struct text head = text_format(m->scratch, "%.*s%s", TEXT_ARG(sign),
                                   s->alt && row ? row->prefix : "");

    return spec_pad(m, s, head, group_all(m, s, head, body, row ? 4 : 3), '>');
}

static struct str *
format_char(struct machine *m, const struct obj *o, const struct spec *s)
{
    if (s->sign) {
        return raise_text(m, T_ValueError,
                          "Sign not allowed with integer "
                          "format specifier 'c'");
    }
    if (o->kind == K_BIG) {
        return raise_text(m, T_OverflowError,
                          "Python int too large to convert to C long");
    }
    if (!is_int(o) || int_value(o) < 0 || int_value(o) > 0x10ffff) {
        return raise_text(m, T_OverflowError, "%c arg not in range(0x110000)");
    }
    return spec_pad(m, s, TEXT(""),
                    text_of_point(m->scratch, (uint32_t)int_value(o)), '<');
}

static struct str *
format_whole(struct machine *m, struct obj *o, const struct spec *s)
{
    if (s->type && !strchr("bcdoxXn", s->type)) {
        return unknown_code(m, s->type, o);
    }
    if (s->precision >= 0) {
        return raise_text(m, T_ValueError,
                          "Precision not allowed in integer "
                          "format specifier");
    }
    if (s->no_minus_zero) {
        return raise_text(m, T_ValueError,
                          "Negative zero coercion (z) not allowed in integer "
                          "format specifier");
    }
    if (s->group && (s->type == 'n' || s->type == 'c' ||
                     (s->group == ',' && base_of(s->type)))) {
        return raise_format(m, T_ValueError, "Cannot specify '%c' with '%c'.",
                            s->group, s->type);
    }
    return s->type == 'c' ? format_char(m, o, s) : spec_int(m, o, s);
}

/* With a precision but no type: as 'g', but a point stays a point. */
static struct text
short_text(struct arena *a, double size, int digits, bool alt)
{
    struct text t = text_format(a, "%.*e", digits > 0 ? digits - 1 : 0, size);
    int exponent = atoi(strchr(t.s, 'e') + 1);

    digits = digits > 0 ? digits : 1;
    if (exponent < -4 || exponent >= digits - (digits > 1 ? 1 : 0)) {
        if (digits > 1 && exponent >= -4 && exponent < digits - 1) {
            return t;
        }
        return text_format(a, alt ? "%#.*g" : "%.*e", alt ? digits : digits - 1,
                           size);
    }
    struct text g = text_format(a, alt ? "%#.*g" : "%.*g", digits, size);
    bool has_point = text_find(g, TEXT("."), 0) != UINT32_MAX;

    return has_point ? g : text_format(a, "%.*s.0", TEXT_ARG(g));
}

/* Without the zeros that end the part before the exponent. */
static struct text
drop_zeros(struct arena *a, struct text t)
{
    uint32_t e = text_find(t, TEXT("e"), 0), end = e;

    if (e == UINT32_MAX || text_find(t, TEXT("."), 0) > e) {
        return t;
    }
    while (t.s[end - 1] == '0') {
        end--;
    }
    end -= t.s[end - 1] == '.';
    return text_format(a, "%.*s%.*s", (int)end, t.s, (int)(t.n - e), t.s + e);
}

static struct text
size_text(struct machine *m, double size, const struct spec *s)
{
    int digits = s->precision < 0      ? 6
                 : s->precision > 5000 ? 5000
                                       : (int)s->precision;
    struct arena *a = m->scratch;

    switch (s->type) {
#define AS(code, as)                                                           \
    case code:                                                                 \
        return s->alt ? text_format(a, "%#.*" as, digits, size)                \
                      : text_format(a, "%.*" as, digits, size);
        AS('e', "e")
        AS('E', "E")
        AS('f', "f")
        AS('F', "F")
        AS('g', "g")
        AS('G', "G")
        AS('n', "g")
#undef AS
    case '%':
        return s->alt ? text_format(a, "%#.*f%%", digits, size * 100)
                      : text_format(a, "%.*f%%", digits, size * 100);
    default:
        break;
    }
    if (s->precision >= 0 && isfinite(size)) {
        return drop_zeros(m->scratch,
                          short_text(m->scratch, size, digits, s->alt));
    }
    return float_text(m->scratch, size);
}

struct str *
spec_float(struct machine *m, double v, const struct spec *s)
{
    struct text body = size_text(m, fabs(v), s);
    bool is_zero = strspn(body.s, "0.%") >= body.n;
    bool is_negative =
        signbit(v) && !isnan(v) && !(s->no_minus_zero && is_zero);
    struct text head = sign_text(is_negative, s->sign);

    return spec_pad(m, s, head, group_all(m, s, head, body, 3), '>');
}

/* One half of a complex number, as text in scratch memory. */
static struct text
half_text(struct machine *m, double v, const struct spec *s, char sign)
{
    struct spec part = *s;

    part.width = 0;
    part.sign = sign;
    if (!part.type && part.precision < 0 && v == floor(v) && fabs(v) < 1e16) {
        return text_format(m->scratch, "%s%.0f",
                           sign == '+' && !signbit(v) ? "+" : "", v);
    }
    struct str *r = spec_float(m, v, &part);
    struct text t = text_copy(m->scratch, str_text(r));

    decref(m, OBJ(r));
    return t;
}

static struct str *
format_complex(struct machine *m, struct obj *o, const struct spec *s)
{
    const struct cplx *c = (const struct cplx *)o;
    bool is_bare = !s->type && c->re == 0 && !signbit(c->re);

    if (s->type && !strchr("eEfFgGn", s->type)) {
        return unknown_code(m, s->type, o);
    }
    struct text re = is_bare ? TEXT("") : half_text(m, c->re, s, s->sign);
    struct text im = half_text(m, c->im, s, is_bare ? s->sign : '+');
    bool has_brackets = !s->type && !is_bare;
    struct text t =
        text_format(m->scratch, "%s%.*s%.*sj%s", has_brackets ? "(" : "",
                    TEXT_ARG(re), TEXT_ARG(im), has_brackets ? ")" : "");

    return spec_pad(m, s, TEXT(""), t, '>');
}

/* ---- any object ------------------------------------------------------ */

static struct str *
format_str(struct machine *m, struct obj *o, const struct spec *s)
{
    struct str *self = (struct str *)o;
    struct text t = str_text(self);

    if (s->type && s->type != 's') {
        return unknown_code(m, s->type, o);
    }
    if (s->sign) {
        return raise_text(m, T_ValueError,
                          "Sign not allowed in string format "
                          "specifier");
    }
    if (s->alt) {
        return raise_text(m, T_ValueError,
                          "Alternate form (#) not allowed in "
                          "string format specifier");
    }
    if (s->group) {
        return raise_format(m, T_ValueError, "Cannot specify '%c' with 's'.",
                            s->group);
    }
    if (s->align == '=') {
        return raise_text(m, T_ValueError,
                          "'=' alignment not allowed in "
                          "string format specifier");
    }
    if (s->precision >= 0 && s->precision < self->points) {
        t = text_sub(t, 0, str_offset(self, (uint32_t)s->precision));
    }
    return spec_pad(m, s, TEXT(""), t, '<');
}

static struct str *
format_real(struct machine *m, struct obj *o, const struct spec *s)
{
    double v;

    if (s->type && !strchr("eEfFgGn%", s->type)) {
        return unknown_code(m, s->type, o);
    }
    return number_double(m, o, &v) ? spec_float(m, v, s) : NULL;
}

static struct str *
format_by_kind(struct machine *m, struct obj *o, const struct spec *s)
{
    if (o->kind == K_STR) {
        return format_str(m, o, s);
    }
    if (o->kind == K_COMPLEX) {
        return format_complex(m, o, s);
    }
    return is_whole(o) && !(s->type && strchr("eEfFgG%", s->type))
               ? format_whole(m, o, s)
               : format_real(m, o, s);
}

static struct str *
format_special(struct machine *m, struct obj *o, struct text spec,
               struct obj *f)
{
    struct obj *arg = OBJ(str_new(m, spec));
    struct obj *r = call_special(m, f, o, &arg, 1);

    decref(m, arg);
    if (r && r->kind != K_STR) {
        if (r->kind != K_OPAQUE) {
            raise_format(m, T_TypeError,
                         "__format__ must return a str, not %.*s",
                         TEXT_ARG(type_shown(r->type)));
        }
        bool is_unknown = r->kind == K_OPAQUE;
        decref(m, r);
        return is_unknown ? str_new(m, TEXT("?")) : NULL;
    }
    return (struct str *)r;
}

struct str *
object_format(struct machine *m, struct obj *o, struct text spec)
{
    if (spec.n == 0 && o->type == m->type[T_STR]) {
        return (struct str *)incref(o);
    }
    struct obj *f = type_special(m, o->type, SP_FORMAT);

    return f ? format_special(m, o, spec, f) : object_plain_format(m, o, spec);
}

struct str *
object_plain_format(struct machine *m, struct obj *o, struct text spec)
{
    if (spec.n == 0) {
        return object_str(m, o);
    }
    if (o->kind == K_OPAQUE || (o->type->flags & TYPE_UNKNOWN)) {
        return str_new(m, TEXT("?"));
    }
    if (!is_number(o) && o->kind != K_STR) {
        return raise_format(m, T_TypeError,
                            "unsupported format string passed to "
                            "%.*s.__format__",
                            TEXT_ARG(type_shown(o->type)));
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct spec s;
    struct str *r = read_spec(m, spec, o, &s) ? format_by_kind(m, o, &s) : NULL;

    arena_rewind(m->scratch, mark);
    return r;
}
