/*
 * "…" % args and "{}".format(args).
 */
#include "runtime-model/attr.h"
#include "runtime-model/bigint.h"
#include "runtime-model/format_spec.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <assert.h>

/* ---- "…" % args ------------------------------------------------------ */

struct percent {
    struct text t;
    uint32_t i;
    struct obj *args;
    uint32_t used;
    bool is_bytes;
};

static struct str *
percent_text(struct machine *m, const struct spec *s, struct obj *o,
             bool is_bytes)
{
    bool is_raw = is_bytes && o->kind == K_BYTES && s->type != 'r';
    struct str *t = is_raw           ? (struct str *)incref(o)
                    : s->type == 's' ? object_str(m, o)
                    : s->type == 'a' ? object_ascii(m, o)
                                     : object_repr(m, o);

    if (!t) {
        return NULL;
    }
    struct text text = str_text(t);

    if (s->precision >= 0 && s->precision < t->points) {
        text = text_sub(text, 0, str_offset(t, (uint32_t)s->precision));
    }
    struct str *r = spec_pad(m, s, TEXT(""), text, '>');

    decref(m, OBJ(t));
    return r;
}

static struct str *
percent_char(struct machine *m, const struct spec *s, struct obj *o)
{
    if (o->kind == K_STR && ((struct str *)o)->points == 1) {
        return spec_pad(m, s, TEXT(""), str_text((struct str *)o), '>');
    }
    bool is_far = o->kind == K_BIG && m->profile->version >= 310;

    if (!is_int(o) && !is_far) {
        return raise_text(m, T_TypeError, "%c requires int or char");
    }
    if (is_far || int_value(o) < 0 || int_value(o) > 0x10ffff) {
        return raise_text(m, T_OverflowError, "%c arg not in range(0x110000)");
    }
    return spec_pad(m, s, TEXT(""),
                    text_of_point(m->scratch, (uint32_t)int_value(o)), '>');
}

static struct str *
percent_int(struct machine *m, const struct spec *s, struct obj *o)
{
    bool is_decimal = strchr("diu", s->type);
    struct obj *index = type_special(m, o->type, SP_INDEX);
    struct obj *whole = is_whole(o) ? incref(o)
                        : is_decimal && o->kind == K_FLOAT
                            ? int_from_double(m, ((struct real *)o)->v)
                        : index ? call_special(m, index, o, NULL, 0)
                                : NULL;

    if (!whole && !m->raised) {
        return raise_format(m, T_TypeError,
                            "%%%c format: %s is required, not "
                            "%.*s",
                            s->type,
                            !is_decimal                 ? "an integer"
                            : m->profile->version < 310 ? "a number"
                                                        : "a real number",
                            TEXT_ARG(type_shown(o->type)));
    }
    struct str *r = whole ? spec_int(m, whole, s) : NULL;

    xdecref(m, whole);
    return r;
}

/* One conversion; NULL: raised. */
static struct str *
percent_one(struct machine *m, const struct percent *p, const struct spec *s,
            struct obj *o)
{
    double v;

    if (s->type && strchr("sra", s->type)) {
        return percent_text(m, s, o, p->is_bytes);
    }
    if (o->kind == K_OPAQUE) {
        return str_new(m, TEXT("?"));
    }
    if (s->type == 'c') {
        return percent_char(m, s, o);
    }
    if (s->type && strchr("diuxXo", s->type)) {
        return percent_int(m, s, o);
    }
    if (!s->type || !strchr("eEfFgG", s->type)) {
        return raise_format(m, T_ValueError,
                            "unsupported format character '%c' (0x%x) at "
                            "index %u",
                            s->type, (unsigned char)s->type,
                            (unsigned)p->i - 1);
    }
    if (!is_whole(o) && o->kind != K_FLOAT) {
        return raise_format(m, T_TypeError, "must be real number, not %.*s",
                            TEXT_ARG(type_shown(o->type)));
    }
    return number_double(m, o, &v) ? spec_float(m, v, s) : NULL;
}

static struct obj *
percent_arg(struct machine *m, struct percent *p, struct text name)
{
    const struct tuple *t = (const struct tuple *)p->args;

    if (name.s) {
        if (p->args->kind == K_TUPLE || p->args->kind == K_STR ||
            is_number(p->args) || p->args->kind == K_NONE) {
            return raise_text(m, T_TypeError, "format requires a mapping");
        }
        struct str *key = str_new(m, name);
        struct obj *v = item_get(m, p->args, OBJ(key));
        decref(m, OBJ(key));
        return v;
    }
    if (p->args->kind != K_TUPLE && p->used++ == 0) {
        return incref(p->args);
    }
    if (p->args->kind == K_TUPLE && p->used < t->n) {
        return incref(t->at[p->used++]);
    }
    return raise_text(m, T_TypeError, "not enough arguments for format string");
}

/* A width or precision: digits, or `*` from the arguments; false: raised. */
static bool
percent_width(struct machine *m, struct percent *p, int64_t *out)
{
    if (p->i >= p->t.n || p->t.s[p->i] != '*') {
        p->i = spec_number(p->t, p->i, out);
        return true;
    }
    p->i++;
    struct obj *o = percent_arg(m, p, (struct text){NULL, 0});

    if (o && !is_int(o)) {
        raise_text(m, T_TypeError, "* wants int");
    }
    *out = o && is_int(o) && int_value(o) < 1000000 ? int_value(o) : 0;
    xdecref(m, o);
    return !m->raised;
}

/* Flags, width, precision after a `%`; false: raised. */
static bool
percent_spec(struct machine *m, struct percent *p, struct spec *s)
{
    struct text t = p->t;
    bool zero = false;

    *s = (struct spec){.fill = TEXT(" "), .precision = -1};
    for (; p->i < t.n && strchr("-+ #0", t.s[p->i]); p->i++) {
        char c = t.s[p->i];
        s->align = c == '-' ? '<' : s->align;
        s->alt = s->alt || c == '#';
        zero = zero || c == '0';
        s->sign = c == '+' || (c == ' ' && s->sign != '+') ? c : s->sign;
    }
    if (!percent_width(m, p, &s->width)) {
        return false;
    }
    if (s->width < 0) {
        s->align = '<';
        s->width = -s->width;
    }
    if (p->i < t.n && t.s[p->i] == '.') {
        p->i++;
        if (!percent_width(m, p, &s->precision)) {
            return false;
        }
    }
    while (p->i < t.n && strchr("hlL", t.s[p->i])) {
        p->i++;
    }
    if (p->i >= t.n) {
        raise_text(m, T_ValueError, "incomplete format");
        return false;
    }
    s->type = t.s[p->i++];
    if (zero && !s->align && !strchr("srac", s->type)) {
        s->fill = TEXT("0");
        s->align = '=';
    }
    return true;
}

/* `(name)` after a `%`; false: raised. */
static bool
percent_name(struct machine *m, struct percent *p, struct text *name)
{
    *name = (struct text){NULL, 0};
    if (p->i >= p->t.n || p->t.s[p->i] != '(') {
        return true;
    }
    uint32_t from = ++p->i, depth = 1;

    for (; p->i < p->t.n && depth; p->i++) {
        depth += p->t.s[p->i] == '(';
        depth -= p->t.s[p->i] == ')';
    }
    if (depth) {
        raise_text(m, T_ValueError, "incomplete format key");
        return false;
    }
    *name = text_sub(p->t, from, p->i - 1);
    return true;
}

static bool
percent_all(struct machine *m, struct buf *out, struct percent *p)
{
    bool is_mapping = false;

    while (p->i < p->t.n) {
        char c = p->t.s[p->i++];
        struct text name;
        struct spec s;
        if (c != '%') {
            buf_char(out, c);
            continue;
        }
        if (!percent_name(m, p, &name) || !percent_spec(m, p, &s)) {
            return false;
        }
        if (s.type == '%') {
            buf_char(out, '%');
            continue;
        }
        is_mapping = is_mapping || name.s;
        struct obj *o = percent_arg(m, p, name);
        struct str *r = o ? percent_one(m, p, &s, o) : NULL;
        xdecref(m, o);
        if (!r) {
            return false;
        }
        const bool fits = run_add(m, out, str_text(r));
        decref(m, OBJ(r));
        if (!fits) {
            return false;
        }
    }
    bool is_one = p->args->kind == K_STR || p->args->kind == K_BYTES ||
                  is_number(p->args) || p->args->kind == K_NONE ||
                  p->args->kind == K_OBJECT || p->args->kind == K_SET;

    if ((p->args->kind == K_TUPLE && p->used < ((struct tuple *)p->args)->n &&
         !is_mapping) ||
        (is_one && p->used == 0)) {
        raise_text(m, T_TypeError,
                   "not all arguments converted during string formatting");
        return false;
    }
    return true;
}

struct str *
text_percent(struct machine *m, struct str *format, struct obj *args)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf out = {.arena = m->scratch};
    bool is_bytes = format->o.kind == K_BYTES;

    if (!is_bytes && args->type == m->type[T_STR] &&
        text_eq(str_text(format), TEXT("%s"))) {
        return (struct str *)incref(args);
    }
    struct percent p = {str_text(format), 0, args, 0, is_bytes};
    struct str *s = !percent_all(m, &out, &p) ? NULL
                    : is_bytes                ? bytes_new(m, buf_text(&out))
                                              : str_new(m, buf_text(&out));

    arena_rewind(m->scratch, mark);
    return s;
}

/* ---- "{}".format ----------------------------------------------------- */

struct fields {
    struct obj *const *arg;
    uint32_t n, next;
    const struct tuple *names;
    struct obj *mapping; /* of format_map, else NULL */
    bool is_automatic, is_manual;
};

static bool
may_number(struct machine *m, struct fields *f, bool is_automatic)
{
    f->is_automatic = f->is_automatic || is_automatic;
    f->is_manual = f->is_manual || !is_automatic;
    if (f->is_automatic && f->is_manual) {
        raise_text(m, T_ValueError,
                   is_automatic
                       ? "cannot switch from manual field specification to "
                         "automatic field numbering"
                       : "cannot switch from automatic field numbering to "
                         "manual field specification");
        return false;
    }
    return true;
}

static struct obj *
field_base(struct machine *m, struct fields *f, struct text name)
{
    if (name.n == 0 || (name.s[0] >= '0' && name.s[0] <= '9')) {
        int64_t at = f->next;
        if (!may_number(m, f, name.n == 0)) {
            return NULL;
        }
        if (name.n == 0) {
            f->next++;
        } else {
            spec_number(name, 0, &at);
        }
        if (f->mapping) {
            return raise_text(m, T_ValueError,
                              "Format string contains positional fields");
        }
        if (at >= f->n) {
            return raise_format(m, T_IndexError,
                                "Replacement index %d out of range for "
                                "positional args tuple",
                                (int)at);
        }
        return incref(f->arg[at]);
    }
    for (uint32_t i = 0; f->names && i < f->names->n; i++) {
        if (text_eq(str_text((struct str *)f->names->at[i]), name)) {
            return incref(f->arg[f->n + i]);
        }
    }
    struct str *key = str_new(m, name);
    struct obj *r = f->mapping ? item_get(m, f->mapping, OBJ(key))
                               : raise_object(m, T_KeyError, OBJ(key));

    decref(m, OBJ(key));
    return r;
}

static struct obj *
field_part(struct machine *m, struct obj *o, struct text part, bool is_item)
{
    struct str *s = str_intern(m, part);
    struct obj *r;

    if (is_item) {
        int64_t v;
        bool is_number = part.n && spec_number(part, 0, &v) == part.n;
        struct obj *k = is_number ? int_new(m, v) : incref(OBJ(s));
        r = item_get(m, o, k);
        decref(m, k);
    } else {
        r = attr_get(m, o, s);
    }
    decref(m, OBJ(s));
    return r;
}

/* name[.attr|[item]]* */
static struct obj *
field_value(struct machine *m, struct fields *f, struct text path)
{
    uint32_t i = 0;

    while (i < path.n && path.s[i] != '.' && path.s[i] != '[') {
        i++;
    }
    struct obj *o = field_base(m, f, text_sub(path, 0, i));

    while (o && i < path.n) {
        bool is_item = path.s[i] == '[';
        uint32_t from = ++i;
        while (i < path.n && (is_item ? path.s[i] != ']'
                                      : path.s[i] != '.' && path.s[i] != '[')) {
            i++;
        }
        struct obj *r = field_part(m, o, text_sub(path, from, i), is_item);
        i += is_item;
        decref(m, o);
        o = r;
    }
    return o;
}

static bool add_all(struct machine *m, struct buf *out, struct fields *f,
                    struct text t, int depth);

/* The object that `!r` and its like make of `o`; takes the reference. */
static struct obj *
converted(struct machine *m, struct obj *o, char how)
{
    struct str *s = how == 's'   ? object_str(m, o)
                    : how == 'r' ? object_repr(m, o)
                    : how == 'a' ? object_ascii(m, o)
                                 : raise_format(m, T_ValueError,
                                                "Unknown conversion specifier "
                                                "%c",
                                                how);

    decref(m, o);
    return (struct obj *)s;
}

static bool
add_field(struct machine *m, struct buf *out, struct fields *f,
          struct text field, int depth)
{
    uint32_t end = 0;
    struct text spec = TEXT("");
    struct buf inner = {.arena = m->scratch};
    char conversion = 0;

    for (bool in_item = false;
         end < field.n &&
         (in_item || (field.s[end] != ':' && field.s[end] != '!'));
         end++) {
        in_item = field.s[end] == '[' || (in_item && field.s[end] != ']');
    }
    struct text path = text_sub(field, 0, end);

    if (end + 1 < field.n && field.s[end] == '!') {
        conversion = field.s[end + 1];
        end += 2;
    }
    struct obj *o = field_value(m, f, path);

    o = o && conversion ? converted(m, o, conversion) : o;
    if (end < field.n && field.s[end] == ':') {
        spec = text_sub(field, end + 1, field.n);
    }
    const bool needs = o && memchr(spec.s, '{', spec.n);

    if (o && !needs) {
        buf_add(&inner, spec);
    }
    if (o && (!needs || add_all(m, &inner, f, spec, depth + 1))) {
        struct str *r = object_format(m, o, buf_text(&inner));
        if (r) {
            (void)run_add(m, out, str_text(r));
            decref(m, OBJ(r));
        }
    }
    xdecref(m, o);
    return !m->raised;
}

/* Offset of the brace that ends a field, or UINT32_MAX. */
static uint32_t
field_end(struct text t, uint32_t i)
{
    for (int open = 1; i < t.n; i++) {
        open += t.s[i] == '{';
        open -= t.s[i] == '}';
        if (open == 0) {
            return i;
        }
    }
    return UINT32_MAX;
}

static bool
add_all(struct machine *m, struct buf *out, struct fields *f, struct text t,
        int depth)
{
    if (depth > 2) {
        raise_text(m, T_ValueError, "Max string recursion exceeded");
        return false;
    }
    for (uint32_t i = 0; i < t.n; i++) {
        bool is_brace = t.s[i] == '{' || t.s[i] == '}';
        bool is_double = is_brace && i + 1 < t.n && t.s[i + 1] == t.s[i];
        if (!is_brace || (is_double && depth == 1)) {
            buf_char(out, t.s[i]);
            i += is_double;
            continue;
        }
        uint32_t end = t.s[i] == '{' ? field_end(t, i + 1) : UINT32_MAX;
        if (end == UINT32_MAX) {
            raise_text(m, T_ValueError,
                       t.s[i] == '}' ? "Single '}' encountered in format "
                                       "string"
                       : i + 1 < t.n ? "expected '}' before end of string"
                                     : "Single '{' encountered in format "
                                       "string");
            return false;
        }
        if (!add_field(m, out, f, text_sub(t, i + 1, end), depth)) {
            return false;
        }
        i = end;
    }
    return true;
}

static struct str *
fill_fields(struct machine *m, const struct str *format, struct fields *f)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf out = {.arena = m->scratch};
    bool ok = add_all(m, &out, f, str_text(format), 1);
    struct str *s = ok ? str_new(m, buf_text(&out)) : NULL;

    arena_rewind(m->scratch, mark);
    return s;
}

struct str *
text_fields(struct machine *m, struct str *format, struct obj *const *arg,
            uint32_t n, const struct tuple *names)
{
    struct fields f = {.arg = arg, .n = n, .names = names};

    return fill_fields(m, format, &f);
}

struct str *
text_fields_map(struct machine *m, struct str *format, struct obj *mapping)
{
    struct fields f = {.mapping = mapping};

    return fill_fields(m, format, &f);
}
