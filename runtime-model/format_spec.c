#include "runtime-model/operate.h"

#include "runtime-model/attr.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>

/* ---- format specifications ------------------------------------------- */

struct spec {
    struct text fill; /* one character */
    char align, sign, type;
    bool alt, zero;
    char group;
    int64_t width, precision; /* precision -1: none */
};

static bool
is_align(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

static uint32_t
read_number(struct text t, uint32_t i, int64_t *out)
{
    for (*out = 0; i < t.n && t.s[i] >= '0' && t.s[i] <= '9'; i++) {
        *out = *out > 100000 ? *out : *out * 10 + (t.s[i] - '0');
    }
    return i;
}

static struct spec
parse_spec(struct text t)
{
    struct spec s = {.fill = TEXT(" "), .precision = -1};
    uint32_t i = 0, first = 1;

    while (first < t.n && ((unsigned char)t.s[first] & 0xc0) == 0x80) {
        first++;
    }
    if (first < t.n && is_align(t.s[first])) {
        s.fill = text_sub(t, 0, first);
        s.align = t.s[first];
        i = first + 1;
    } else if (t.n && is_align(t.s[0])) {
        s.align = t.s[0];
        i = 1;
    }
    if (i < t.n && (t.s[i] == '+' || t.s[i] == '-' || t.s[i] == ' ')) {
        s.sign = t.s[i++];
    }
    if (i < t.n && t.s[i] == '#') {
        s.alt = true;
        i++;
    }
    if (i < t.n && t.s[i] == '0') {
        s.zero = true;
        i++;
    }
    i = read_number(t, i, &s.width);
    if (i < t.n && (t.s[i] == ',' || t.s[i] == '_')) {
        s.group = t.s[i++];
    }
    if (i < t.n && t.s[i] == '.') {
        i = read_number(t, i + 1, &s.precision);
    }
    if (i < t.n) {
        s.type = t.s[i];
    }
    if (s.zero && !s.align) {
        s.fill = TEXT("0");
        s.align = '=';
    }
    return s;
}

static uint32_t
points(struct text t)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        n += ((unsigned char)t.s[i] & 0xc0) != 0x80;
    }
    return n;
}

static struct str *
pad(struct machine *m, const struct spec *s, struct text head, struct text body,
    char default_align)
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

static struct text
grouped(struct machine *m, struct text digits, char mark)
{
    struct buf b = {.arena = m->scratch};
    uint32_t whole = text_find(digits, TEXT("."), 0);

    if (!mark) {
        return digits;
    }
    whole = whole == UINT32_MAX ? digits.n : whole;
    for (uint32_t i = 0; i < digits.n; i++) {
        if (i && i < whole && (whole - i) % 3 == 0) {
            buf_char(&b, mark);
        }
        buf_char(&b, digits.s[i]);
    }
    return buf_text(&b);
}

static struct text
sign_text(bool is_negative, char sign)
{
    return is_negative   ? TEXT("-")
           : sign == '+' ? TEXT("+")
           : sign == ' ' ? TEXT(" ")
                         : TEXT("");
}

static struct text
binary_text(struct arena *a, uint64_t v)
{
    struct buf b = {.arena = a};
    int bits = v ? 64 - __builtin_clzll(v) : 1;

    while (bits-- > 0) {
        buf_char(&b, v >> bits & 1 ? '1' : '0');
    }
    return buf_text(&b);
}

static struct str *
format_int(struct machine *m, int64_t v, const struct spec *s)
{
    uint64_t size = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
    struct text body, prefix = TEXT("");

    switch (s->type) {
    case 'x':
        body = text_format(m->scratch, "%" PRIx64, size);
        prefix = TEXT("0x");
        break;
    case 'X':
        body = text_format(m->scratch, "%" PRIX64, size);
        prefix = TEXT("0X");
        break;
    case 'o':
        body = text_format(m->scratch, "%" PRIo64, size);
        prefix = TEXT("0o");
        break;
    case 'b':
        body = binary_text(m->scratch, size);
        prefix = TEXT("0b");
        break;
    case 'c':
        body = text_format(m->scratch, "%c", (char)v);
        break;
    default:
        body = text_format(m->scratch, "%" PRIu64, size);
    }
    struct text sign = sign_text(v < 0, s->sign);
    struct text head = text_format(m->scratch, "%.*s%.*s", TEXT_ARG(sign),
                                   s->alt ? (int)prefix.n : 0, prefix.s);

    return pad(m, s, head, grouped(m, body, s->group), '>');
}

static struct str *
format_float(struct machine *m, double v, const struct spec *s)
{
    bool is_negative = signbit(v);
    double size = fabs(v);
    int digits = s->precision < 0     ? 6
                 : s->precision > 300 ? 300
                                      : (int)s->precision;
    struct text body;

    switch (s->type) {
    case 'f':
    case 'F':
        body = text_format(m->scratch, "%.*f", digits, size);
        break;
    case 'e':
    case 'E':
        body = text_format(m->scratch, "%.*e", digits, size);
        break;
    case '%':
        body = text_format(m->scratch, "%.*f%%", digits, size * 100);
        break;
    case 'g':
    case 'G':
        body = text_format(m->scratch, "%.*g", digits, size);
        break;
    default:
        body = s->precision >= 0 ? text_format(m->scratch, "%.*g", digits, size)
                                 : float_text(m->scratch, size);
    }
    return pad(m, s, sign_text(is_negative, s->sign),
               grouped(m, body, s->group), '>');
}

static struct str *
format_special(struct machine *m, struct obj *o, struct text spec,
               struct obj *f)
{
    struct obj *arg = OBJ(str_new(m, spec));
    struct obj *r = call_special(m, f, o, &arg, 1);

    decref(m, arg);
    return (struct str *)r;
}

struct str *
object_format(struct machine *m, struct obj *o, struct text spec)
{
    struct obj *f = type_special(m, o->type, SP_FORMAT);

    if (f) {
        return format_special(m, o, spec, f);
    }
    if (spec.n == 0) {
        return object_str(m, o);
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct spec s = parse_spec(spec);
    struct str *r;
    bool wants_float = s.type && strchr("fFeEgG%", s.type);

    if (is_int(o) && !wants_float) {
        r = format_int(m, int_value(o), &s);
    } else if (is_int(o) || o->kind == K_FLOAT) {
        r = format_float(m, number_value(o), &s);
    } else if (o->kind == K_STR) {
        struct text t = str_text((struct str *)o);
        if (s.precision >= 0 && s.precision < ((struct str *)o)->points) {
            t = text_sub(t, 0,
                         str_offset((struct str *)o, (uint32_t)s.precision));
        }
        r = pad(m, &s, TEXT(""), t, '<');
    } else {
        r = raise_format(m, T_TypeError,
                         "unsupported format string passed to "
                         "%.*s.__format__",
                         TEXT_ARG(str_text(o->type->name)));
    }
    arena_rewind(m->scratch, mark);
    return r;
}

/* ---- "…" % args ------------------------------------------------------ */

/* One conversion; the text goes to `out`. */
static bool
percent_one(struct machine *m, struct buf *out, struct spec *s, struct obj *o)
{
    struct str *r = NULL;

    switch (s->type) {
    case 's':
    case 'r':
    case 'a': {
        struct str *t = s->type == 's' ? object_str(m, o) : object_repr(m, o);
        if (!t) {
            return false;
        }
        struct text text = str_text(t);
        if (s->precision >= 0 && s->precision < t->points) {
            text = text_sub(text, 0, str_offset(t, (uint32_t)s->precision));
        }
        r = pad(m, s, TEXT(""), text, '>');
        decref(m, OBJ(t));
        break;
    }
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
    case 'c':
        if (!is_int(o) && o->kind != K_FLOAT) {
            raise_format(m, T_TypeError,
                         "%%%c format: a real number is required, not %.*s",
                         s->type, TEXT_ARG(str_text(o->type->name)));
            return false;
        }
        r = format_int(m, is_int(o) ? int_value(o) : (int64_t)number_value(o),
                       s);
        break;
    default:
        if (!is_int(o) && o->kind != K_FLOAT) {
            raise_format(m, T_TypeError, "must be real number, not %.*s",
                         TEXT_ARG(str_text(o->type->name)));
            return false;
        }
        r = format_float(m, number_value(o), s);
    }
    buf_add(out, str_text(r));
    decref(m, OBJ(r));
    return true;
}

struct percent {
    struct text t;
    uint32_t i;
    struct obj *args;
    uint32_t used;
};

static struct obj *
percent_arg(struct machine *m, struct percent *p, struct text name)
{
    if (name.n) {
        struct str *key = str_new(m, name);
        struct obj *v = item_get(m, p->args, OBJ(key));
        decref(m, OBJ(key));
        return v;
    }
    const struct tuple *t = (const struct tuple *)p->args;

    if (p->args->kind != K_TUPLE && p->used++ == 0) {
        return incref(p->args);
    }
    if (p->args->kind == K_TUPLE && p->used < t->n) {
        return incref(t->at[p->used++]);
    }
    return raise_text(m, T_TypeError, "not enough arguments for format string");
}

/* Read flags, width, precision after a `%`. */
static struct spec
percent_spec(struct percent *p)
{
    struct spec s = {.fill = TEXT(" "), .precision = -1};
    struct text t = p->t;

    for (; p->i < t.n && strchr("-+ #0", t.s[p->i]); p->i++) {
        switch (t.s[p->i]) {
        case '-':
            s.align = '<';
            break;
        case '0':
            if (!s.align) {
                s.fill = TEXT("0");
                s.align = '=';
            }
            break;
        case '#':
            s.alt = true;
            break;
        default:
            s.sign = t.s[p->i];
        }
    }
    p->i = read_number(t, p->i, &s.width);
    if (p->i < t.n && t.s[p->i] == '.') {
        p->i = read_number(t, p->i + 1, &s.precision);
    }
    if (p->i < t.n) {
        s.type = t.s[p->i++];
    }
    return s;
}

static bool
percent_all(struct machine *m, struct buf *out, struct percent *p)
{
    while (p->i < p->t.n) {
        char c = p->t.s[p->i++];
        if (c != '%') {
            buf_char(out, c);
            continue;
        }
        struct text name = TEXT("");
        if (p->i < p->t.n && p->t.s[p->i] == '(') {
            uint32_t end = text_find(p->t, TEXT(")"), p->i);
            name = text_sub(p->t, p->i + 1, end);
            p->i = end + 1;
        }
        struct spec s = percent_spec(p);
        if (s.type == '%') {
            buf_char(out, '%');
            continue;
        }
        struct obj *o = percent_arg(m, p, name);
        bool ok = o && percent_one(m, out, &s, o);
        xdecref(m, o);
        if (!ok) {
            return false;
        }
    }
    if (p->args->kind == K_TUPLE && p->used < ((struct tuple *)p->args)->n) {
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
    struct percent p = {str_text(format), 0, args, 0};
    struct str *s =
        percent_all(m, &out, &p) ? str_new(m, buf_text(&out)) : NULL;

    arena_rewind(m->scratch, mark);
    return s;
}

/* ---- "{}".format ----------------------------------------------------- */

struct fields {
    struct obj *const *arg;
    uint32_t n, next;
    const struct tuple *names;
};

static struct obj *
field_base(struct machine *m, struct fields *f, struct text name)
{
    uint32_t npos = f->n;

    if (name.n == 0 || (name.s[0] >= '0' && name.s[0] <= '9')) {
        int64_t at = f->next;
        if (name.n == 0) {
            f->next++;
        } else {
            read_number(name, 0, &at);
        }
        if (at >= npos) {
            return raise_text(m, T_IndexError,
                              "Replacement index out of range for positional "
                              "args tuple");
        }
        return incref(f->arg[at]);
    }
    for (uint32_t i = 0; f->names && i < f->names->n; i++) {
        if (text_eq(str_text((struct str *)f->names->at[i]), name)) {
            return incref(f->arg[npos + i]);
        }
    }
    struct str *key = str_new(m, name);

    raise_object(m, T_KeyError, OBJ(key));
    decref(m, OBJ(key));
    return NULL;
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
        while (i < path.n && path.s[i] != '.' && path.s[i] != '[' &&
               path.s[i] != ']') {
            i++;
        }
        struct text part = text_sub(path, from, i);
        struct obj *r;
        struct str *s = str_intern(m, part);
        if (is_item) {
            int64_t v;
            bool is_number = part.n && read_number(part, 0, &v) == part.n;
            struct obj *k = is_number ? int_new(m, v) : incref(OBJ(s));
            r = item_get(m, o, k);
            decref(m, k);
            i++;
        } else {
            r = attr_get(m, o, s);
        }
        decref(m, OBJ(s));
        decref(m, o);
        o = r;
    }
    return o;
}

static bool
add_field(struct machine *m, struct buf *out, struct fields *f,
          struct text field)
{
    uint32_t colon = text_find(field, TEXT(":"), 0);
    struct text spec =
        colon == UINT32_MAX ? TEXT("") : text_sub(field, colon + 1, field.n);
    struct text path =
        text_sub(field, 0, colon == UINT32_MAX ? field.n : colon);
    char conversion = 0;

    if (path.n >= 2 && path.s[path.n - 2] == '!') {
        conversion = path.s[path.n - 1];
        path.n -= 2;
    }
    struct obj *o = field_value(m, f, path);

    if (!o) {
        return false;
    }
    if (conversion) {
        struct str *s =
            conversion == 's' ? object_str(m, o) : object_repr(m, o);
        decref(m, o);
        o = (struct obj *)s;
    }
    struct str *r = o ? object_format(m, o, spec) : NULL;

    xdecref(m, o);
    if (r) {
        buf_add(out, str_text(r));
        decref(m, OBJ(r));
    }
    return r != NULL;
}

struct str *
text_fields(struct machine *m, struct str *format, struct obj *const *arg,
            uint32_t n, const struct tuple *names)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf out = {.arena = m->scratch};
    struct fields f = {arg, n, 0, names};
    struct text t = str_text(format);
    bool ok = true;

    for (uint32_t i = 0; ok && i < t.n; i++) {
        bool is_double = i + 1 < t.n && t.s[i + 1] == t.s[i];
        if ((t.s[i] != '{' && t.s[i] != '}') || is_double) {
            buf_char(&out, t.s[i]);
            i += (t.s[i] == '{' || t.s[i] == '}') && is_double;
            continue;
        }
        uint32_t end = text_find(t, TEXT("}"), i);
        if (t.s[i] == '}' || end == UINT32_MAX) {
            raise_text(m, T_ValueError,
                       "Single '}' encountered in format string");
            ok = false;
            break;
        }
        ok = add_field(m, &out, &f, text_sub(t, i + 1, end));
        i = end;
    }
    struct str *s = ok ? str_new(m, buf_text(&out)) : NULL;

    arena_rewind(m->scratch, mark);
    return s;
}
