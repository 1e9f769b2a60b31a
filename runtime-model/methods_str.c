/*
 * Letters and their case, encodings, and what only str or only bytes has.
 */
#include "runtime-model/methods_text.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <stdio.h>

#define END                                                                    \
    {                                                                          \
        NULL, NULL, 0, 0, false                                                \
    }

/* ---- letters --------------------------------------------------------- */

/* Letters whose lower case lies a fixed distance behind the upper one. */
static const struct {
    uint32_t first, last, distance;
} upper_rows[] = {{'A', 'Z', 32},     {0xc0, 0xd6, 32},   {0xd8, 0xde, 32},
                  {0x391, 0x3a1, 32}, {0x3a3, 0x3a9, 32}, {0x410, 0x42f, 32},
                  {0x400, 0x40f, 80}};

static uint32_t
to_lower(uint32_t c)
{
    for (uint32_t i = 0; i < sizeof upper_rows / sizeof *upper_rows; i++) {
        if (c >= upper_rows[i].first && c <= upper_rows[i].last) {
            return c + upper_rows[i].distance;
        }
    }
    return c >= 0x100 && c <= 0x137 && c % 2 == 0 ? c + 1 : c;
}

static uint32_t
to_upper(uint32_t c)
{
    for (uint32_t i = 0; i < sizeof upper_rows / sizeof *upper_rows; i++) {
        uint32_t up = c - upper_rows[i].distance;
        if (c >= upper_rows[i].distance && up >= upper_rows[i].first &&
            up <= upper_rows[i].last) {
            return up;
        }
    }
    return c >= 0x100 && c <= 0x137 && c % 2 == 1 ? c - 1 : c;
}

static bool
is_upper(uint32_t c)
{
    return to_lower(c) != c;
}

static bool
is_lower(uint32_t c)
{
    return to_upper(c) != c || c == 0xdf;
}

static bool
is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool
is_letter(uint32_t c)
{
    return is_upper(c) || is_lower(c) ||
           (c >= 0xaa && c != 0xd7 && c != 0xf7 &&
            !(c >= 0x2000 && c < 0x2100) && c < 0xd800 &&
            !(c >= 0xab && c < 0xc0 && c != 0xb5 && c != 0xba));
}

static bool
is_word(uint32_t c)
{
    return is_letter(c) || is_digit(c);
}

static bool
is_blank(uint32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31) ||
           c == 0x85 || c == 0xa0 || (c >= 0x2000 && c <= 0x200a);
}

static bool
is_ascii(uint32_t c)
{
    return c < 128;
}

static bool
is_printable(uint32_t c)
{
    return c >= 32 && c != 127 && !(c >= 0x80 && c <= 0xa0) && c != 0xad;
}

/* The next character of self; ASCII only in bytes. */
static uint32_t
next_char(const struct args *a, uint32_t *i)
{
    struct text t = text_self(a);
    unsigned char c = (unsigned char)t.s[(*i)++];
    uint32_t v = c < 0xc0   ? c
                 : c < 0xe0 ? c & 31u
                 : c < 0xf0 ? c & 15u
                            : c & 7u;

    if (a->self->kind == K_BYTES) {
        return c < 128 ? c : 0xffff; /* no letter, no digit */
    }
    while (c >= 0xc0 && *i < t.n && ((unsigned char)t.s[*i] & 0xc0) == 0x80) {
        v = v << 6 | ((unsigned char)t.s[(*i)++] & 63u);
    }
    return v;
}

enum change { UPPER, LOWER, TITLE, CAPITALIZE, SWAPCASE, CASEFOLD };

static void
add_changed(struct machine *m, struct buf *b, uint32_t c, enum change how,
            bool want_upper)
{
    if (c == 0xdf && (want_upper || how == CASEFOLD)) { /* sharp s */
        buf_add(b, how == CASEFOLD                   ? TEXT("ss")
                   : how == UPPER || how == SWAPCASE ? TEXT("SS")
                                                     : TEXT("Ss"));
        return;
    }
    buf_add(b,
            text_of_point(m->scratch, want_upper ? to_upper(c) : to_lower(c)));
}

static struct obj *
change_case(struct machine *m, const struct args *a, enum change how)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct text t = text_self(a);
    bool after = false;

    for (uint32_t i = 0; i < t.n;) {
        uint32_t from = i, c = next_char(a, &i);
        bool want_upper = how == UPPER || (how == TITLE && !after) ||
                          (how == CAPITALIZE && from == 0) ||
                          (how == SWAPCASE && is_lower(c));
        if (c == 0xffff) {
            buf_add(&b, text_sub(t, from, i));
        } else {
            add_changed(m, &b, c, how, want_upper);
        }
        after = is_upper(c) || is_lower(c);
    }
    struct obj *r = text_own(m, a, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return r;
}

#define CHANGE(fn, how)                                                        \
    static struct obj *fn(struct machine *m, const struct args *a)             \
    {                                                                          \
        return change_case(m, a, how);                                         \
    }
CHANGE(upper_m, UPPER)
CHANGE(lower_m, LOWER)
CHANGE(title_m, TITLE)
CHANGE(capitalize_m, CAPITALIZE)
CHANGE(swapcase_m, SWAPCASE)
CHANGE(casefold_m, CASEFOLD)

static struct obj *
all_are(struct machine *m, const struct args *a, bool (*test)(uint32_t),
        bool if_empty)
{
    uint32_t n = text_self(a).n;
    bool is = n > 0 || if_empty;

    for (uint32_t i = 0; i < n;) {
        is = test(next_char(a, &i)) && is;
    }
    return bool_ref(m, is);
}

#define ALL(fn, test, if_empty)                                                \
    static struct obj *fn(struct machine *m, const struct args *a)             \
    {                                                                          \
        return all_are(m, a, test, if_empty);                                  \
    }
ALL(isdigit_m, is_digit, false)
ALL(isalpha_m, is_letter, false)
ALL(isalnum_m, is_word, false)
ALL(isspace_m, is_blank, false)
ALL(isascii_m, is_ascii, true)
ALL(isprintable_m, is_printable, true)

/* Some cased letter, and none of the other case. */
static struct obj *
is_case(struct machine *m, const struct args *a, bool (*is)(uint32_t),
        bool (*is_other)(uint32_t))
{
    bool some = false, other = false;

    for (uint32_t i = 0; i < text_self(a).n;) {
        uint32_t c = next_char(a, &i);
        some = some || is(c);
        other = other || is_other(c);
    }
    return bool_ref(m, some && !other);
}

static struct obj *
islower_m(struct machine *m, const struct args *a)
{
    return is_case(m, a, is_lower, is_upper);
}

static struct obj *
isupper_m(struct machine *m, const struct args *a)
{
    return is_case(m, a, is_upper, is_lower);
}

static struct obj *
istitle_m(struct machine *m, const struct args *a)
{
    bool ok = true, some = false, after = false;

    for (uint32_t i = 0; i < text_self(a).n;) {
        uint32_t c = next_char(a, &i);
        bool up = is_upper(c), low = is_lower(c);
        ok = ok && !(up && after) && !(low && !after);
        some = some || up || low;
        after = up || low;
    }
    return bool_ref(m, ok && some);
}

static struct obj *
isidentifier_m(struct machine *m, const struct args *a)
{
    bool ok = text_self(a).n > 0;

    for (uint32_t i = 0; i < text_self(a).n;) {
        bool is_first = i == 0;
        uint32_t c = next_char(a, &i);
        ok = ok && (c == '_' || is_letter(c) || (!is_first && is_digit(c)));
    }
    return bool_ref(m, ok);
}

const struct native case_methods[] = {
    {"upper", upper_m, 0, 0, false},
    {"lower", lower_m, 0, 0, false},
    {"title", title_m, 0, 0, false},
    {"capitalize", capitalize_m, 0, 0, false},
    {"swapcase", swapcase_m, 0, 0, false},
    {"isdigit", isdigit_m, 0, 0, false},
    {"isalpha", isalpha_m, 0, 0, false},
    {"isalnum", isalnum_m, 0, 0, false},
    {"isspace", isspace_m, 0, 0, false},
    {"isascii", isascii_m, 0, 0, false},
    {"islower", islower_m, 0, 0, false},
    {"isupper", isupper_m, 0, 0, false},
    {"istitle", istitle_m, 0, 0, false},
    END,
};

/* ---- encodings ------------------------------------------------------- */

enum codec { CODEC_UTF8, CODEC_LATIN1, CODEC_ASCII, CODEC_UNKNOWN };

static enum codec
codec_of(const struct obj *o)
{
    static const struct {
        const char *name;
        enum codec codec;
    } rows[] = {{"utf-8", CODEC_UTF8},        {"utf8", CODEC_UTF8},
                {"UTF-8", CODEC_UTF8},        {"utf_8", CODEC_UTF8},
                {"latin-1", CODEC_LATIN1},    {"latin1", CODEC_LATIN1},
                {"iso-8859-1", CODEC_LATIN1}, {"ascii", CODEC_ASCII},
                {"us-ascii", CODEC_ASCII}};

    if (!o || o->kind != K_STR) {
        return CODEC_UTF8;
    }
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (text_eq(str_text((const struct str *)o), text_of(rows[i].name))) {
            return rows[i].codec;
        }
    }
    return CODEC_UNKNOWN;
}

static struct obj *
unknown_codec(struct machine *m, const struct obj *name)
{
    return raise_format(m, T_LookupError, "unknown encoding: %.*s",
                        TEXT_ARG(str_text((const struct str *)name)));
}

static bool
errors_are(const struct obj *o, const char *what)
{
    return o && o->kind == K_STR &&
           text_eq(str_text((const struct str *)o), text_of(what));
}

/* A conversion under way: what is made of it, and how. */
struct coding {
    struct buf *out;
    enum codec codec;
    const struct obj *errors;
};

/* One character that the codec has no byte for; false: raised. */
static bool
encode_other(struct machine *m, const struct coding *as, uint32_t c,
             uint32_t at)
{
    const struct obj *errors = as->errors;
    enum codec codec = as->codec;
    struct buf *b = as->out;

    if (errors_are(errors, "ignore")) {
        return true;
    }
    if (errors_are(errors, "replace")) {
        buf_char(b, '?');
        return true;
    }
    if (errors_are(errors, "xmlcharrefreplace")) {
        buf_format(b, "&#%u;", (unsigned)c);
        return true;
    }
    char shown[16];

    snprintf(shown, sizeof shown,
             c < 0x100     ? "\\x%02x"
             : c < 0x10000 ? "\\u%04x"
                           : "\\U%08x",
             (unsigned)c);
    if (errors_are(errors, "backslashreplace")) {
        buf_add(b, text_of(shown));
        return true;
    }
    raise_format(m, T_UnicodeEncodeError,
                 "'%s' codec can't encode character '%s' in position %u: "
                 "ordinal not in range(%d)",
                 codec == CODEC_ASCII ? "ascii" : "latin-1", shown,
                 (unsigned)at, codec == CODEC_ASCII ? 128 : 256);
    return false;
}

struct obj *
text_encode(struct machine *m, struct str *s, const struct args *a,
            uint32_t from)
{
    struct obj *name = arg_or_named(a, from, "encoding");
    struct obj *errors = arg_or_named(a, from + 1, "errors");
    enum codec codec = codec_of(name);
    const struct args self = {.self = OBJ(s)};

    if (codec == CODEC_UNKNOWN) {
        return unknown_codec(m, name);
    }
    if (codec == CODEC_UTF8) {
        return OBJ(bytes_new(m, str_text(s)));
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    const struct coding as = {&b, codec, errors};
    uint32_t limit = codec == CODEC_ASCII ? 128 : 256, at = 0;
    bool ok = true;

    for (uint32_t i = 0; ok && i < s->n; at++) {
        uint32_t c = next_char(&self, &i);
        if (c < limit) {
            buf_char(&b, (char)c);
        } else {
            ok = encode_other(m, &as, c, at);
        }
    }
    struct str *r = ok ? bytes_new(m, buf_text(&b)) : NULL;

    arena_rewind(m->scratch, mark);
    return (struct obj *)r;
}

/* Bytes of the character that starts at `i`; 0: not UTF-8. */
static uint32_t
utf8_size(struct text t, uint32_t i)
{
    unsigned char c = (unsigned char)t.s[i];
    uint32_t n = c < 0x80   ? 1
                 : c < 0xc2 ? 0
                 : c < 0xe0 ? 2
                 : c < 0xf0 ? 3
                 : c < 0xf5 ? 4
                            : 0;

    if (i + n > t.n) {
        return 0;
    }
    for (uint32_t k = 1; k < n; k++) {
        if (((unsigned char)t.s[i + k] & 0xc0) != 0x80) {
            return 0;
        }
    }
    return n;
}

/* One byte that stands for nothing; false: raised. */
static bool
decode_other(struct machine *m, const struct coding *as, struct text t,
             uint32_t i)
{
    const struct obj *errors = as->errors;
    enum codec codec = as->codec;
    struct buf *b = as->out;
    unsigned char c = (unsigned char)t.s[i];
    const char *why = codec == CODEC_ASCII   ? "ordinal not in range(128)"
                      : c < 0xc2 || c > 0xf4 ? "invalid start byte"
                      : i + 1 >= t.n         ? "unexpected end of data"
                                             : "invalid continuation byte";

    if (errors_are(errors, "ignore")) {
        return true;
    }
    if (errors_are(errors, "replace")) {
        buf_add(b, TEXT("\xef\xbf\xbd"));
        return true;
    }
    if (errors_are(errors, "backslashreplace")) {
        buf_format(b, "\\x%02x", c);
        return true;
    }
    raise_format(m, T_UnicodeDecodeError,
                 "'%s' codec can't decode byte 0x%02x in position %u: %s",
                 codec == CODEC_ASCII ? "ascii" : "utf-8", c, (unsigned)i, why);
    return false;
}

struct obj *
text_decode(struct machine *m, struct str *s, const struct args *a,
            uint32_t from)
{
    struct obj *name = arg_or_named(a, from, "encoding");
    struct obj *errors = arg_or_named(a, from + 1, "errors");
    enum codec codec = codec_of(name);
    struct text t = str_text(s);

    if (codec == CODEC_UNKNOWN) {
        return unknown_codec(m, name);
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    const struct coding as = {&b, codec, errors};
    bool ok = true;

    for (uint32_t i = 0; ok && i < t.n;) {
        unsigned char c = (unsigned char)t.s[i];
        uint32_t n = codec == CODEC_UTF8 ? utf8_size(t, i) : c < 128;
        if (codec == CODEC_LATIN1) {
            buf_add(&b, text_of_point(m->scratch, c));
            n = 1;
        } else if (n) {
            buf_add(&b, text_sub(t, i, i + n));
        } else {
            ok = decode_other(m, &as, t, i);
        }
        i += n ? n : 1;
    }
    struct str *r = ok ? str_new(m, buf_text(&b)) : NULL;

    arena_rewind(m->scratch, mark);
    return (struct obj *)r;
}

/* ---- str ------------------------------------------------------------- */

static struct obj *
format_m(struct machine *m, const struct args *a)
{
    return (struct obj *)text_fields(m, (struct str *)a->self, a->at, a->n,
                                     a->names);
}

static struct obj *
format_map_m(struct machine *m, const struct args *a)
{
    return (struct obj *)text_fields_map(m, (struct str *)a->self, a->at[0]);
}

static struct obj *
encode_m(struct machine *m, const struct args *a)
{
    return text_encode(m, (struct str *)a->self, a, 0);
}

/* What a translation table says of one character; false: raised. */
static bool
translate_one(struct machine *m, struct buf *b, struct obj *table, uint32_t c)
{
    struct obj *key = int_new(m, c), *to = item_get(m, table, key);

    decref(m, key);
    if (!to) {
        bool is_absent = raised_is(m, T_LookupError);
        if (is_absent) {
            raise_clear(m);
            buf_add(b, text_of_point(m->scratch, c));
        }
        return is_absent;
    }
    bool fits = true;

    if (to->kind == K_STR) {
        fits = run_add(m, b, str_text((struct str *)to));
    } else if (is_int(to)) {
        buf_add(b, text_of_point(m->scratch, (uint32_t)int_value(to)));
    }
    decref(m, to);
    return fits;
}

static struct obj *
translate_m(struct machine *m, const struct args *a)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    bool ok = true;

    for (uint32_t i = 0; ok && i < text_self(a).n;) {
        ok = translate_one(m, &b, a->at[0], next_char(a, &i));
    }
    struct str *r = ok ? str_new(m, buf_text(&b)) : NULL;

    arena_rewind(m->scratch, mark);
    return (struct obj *)r;
}

/* maketrans(dict) or maketrans(from, to[, gone]). */
static struct obj *
maketrans_m(struct machine *m, const struct args *a)
{
    struct dict *d = dict_new(m);
    struct obj *key, *value;
    uint32_t pos = 0;

    if (a->n == 1 && a->at[0]->kind == K_DICT) {
        while (dict_next(m, (struct dict *)a->at[0], &pos, &key, &value)) {
            const struct args self = {.self = key};
            uint32_t i = 0;
            struct obj *k = key->kind == K_STR
                                ? int_new(m, next_char(&self, &i))
                                : incref(key);
            dict_set(m, d, k, value);
            decref(m, k);
        }
        return OBJ(d);
    }
    const struct args from = {.self = a->at[0]};
    const struct args to = {.self = a->at[a->n > 1]};

    if (from.self->kind != K_STR || to.self->kind != K_STR || a->n < 2 ||
        ((struct str *)from.self)->points != ((struct str *)to.self)->points) {
        decref(m, OBJ(d));
        return raise_text(m, T_ValueError,
                          "the first two maketrans arguments "
                          "must have equal length");
    }
    for (uint32_t i = 0, k = 0; i < text_self(&from).n;) {
        key = int_new(m, next_char(&from, &i));
        value = int_new(m, next_char(&to, &k));
        dict_set(m, d, key, value);
        decref(m, key);
        decref(m, value);
    }
    const struct args gone = {.self = a->at[a->n > 2 ? 2 : 0]};

    for (uint32_t i = 0;
         a->n > 2 && gone.self->kind == K_STR && i < text_self(&gone).n;) {
        key = int_new(m, next_char(&gone, &i));
        dict_set(m, d, key, m->none);
        decref(m, key);
    }
    return OBJ(d);
}

const struct native str_methods[] = {
    {"format", format_m, 0, ANY, true},
    {"format_map", format_map_m, 1, 1, false},
    {"encode", encode_m, 0, 2, true},
    {"translate", translate_m, 1, 1, false},
    {"casefold", casefold_m, 0, 0, false},
    {"isdecimal", isdigit_m, 0, 0, false},
    {"isnumeric", isdigit_m, 0, 0, false},
    {"isprintable", isprintable_m, 0, 0, false},
    {"isidentifier", isidentifier_m, 0, 0, false},
    END,
};

const struct native str_class_methods[] = {
    {"maketrans", maketrans_m, 1, 3, false},
    END,
};

/* ---- bytes ----------------------------------------------------------- */

static struct obj *
decode_m(struct machine *m, const struct args *a)
{
    return text_decode(m, (struct str *)a->self, a, 0);
}

static struct obj *
hex_m(struct machine *m, const struct args *a)
{
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct text t = text_self(a);
    struct obj *sep = arg_or_named(a, 0, "sep");

    for (uint32_t i = 0; i < t.n; i++) {
        if (i && sep && sep->kind == K_STR) {
            buf_add(&b, str_text((struct str *)sep));
        }
        buf_format(&b, "%02x", (unsigned char)t.s[i]);
    }
    struct str *r = str_new(m, buf_text(&b));

    arena_rewind(m->scratch, mark);
    return OBJ(r);
}

static int
hex_digit(char c)
{
    return c >= '0' && c <= '9'                 ? c - '0'
           : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10
                                                : -1;
}

static struct obj *
fromhex_m(struct machine *m, const struct args *a)
{
    if (a->at[0]->kind != K_STR) {
        return a->at[0]->kind == K_OPAQUE
                   ? opaque_new(m, 0)
                   : raise_text(m, T_TypeError,
                                "fromhex() argument must be str");
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct buf b = {.arena = m->scratch};
    struct text t = str_text((struct str *)a->at[0]);
    struct obj *r = NULL;
    uint32_t i = 0;

    for (; i < t.n; i++) {
        if (is_blank((unsigned char)t.s[i])) {
            continue;
        }
        if (i + 1 >= t.n || hex_digit(t.s[i]) < 0 ||
            hex_digit(t.s[i + 1]) < 0) {
            break;
        }
        buf_char(&b, (char)(hex_digit(t.s[i]) << 4 | hex_digit(t.s[i + 1])));
        i++;
    }
    if (i < t.n) {
        raise_format(m, T_ValueError,
                     "non-hexadecimal number found in fromhex() arg at "
                     "position %u",
                     (unsigned)(i + (hex_digit(t.s[i]) >= 0)));
    } else {
        r = OBJ(bytes_new(m, buf_text(&b)));
    }
    arena_rewind(m->scratch, mark);
    return r;
}

const struct native bytes_methods[] = {
    {"decode", decode_m, 0, 2, true},
    {"hex", hex_m, 0, 2, true},
    END,
};

/* bytes.maketrans(from, to): what stands for each of the 256 bytes. */
static struct obj *
bytes_maketrans_m(struct machine *m, const struct args *a)
{
    const struct str *from = (const struct str *)a->at[0];
    const struct str *to = (const struct str *)a->at[1];
    char table[256];

    if (from->o.kind == K_OPAQUE || to->o.kind == K_OPAQUE) {
        return opaque_new(m, 0);
    }
    if (from->o.kind != K_BYTES || to->o.kind != K_BYTES) {
        return raise_text(m, T_TypeError, "a bytes-like object is required");
    }
    if (from->n != to->n) {
        return raise_text(m, T_ValueError,
                          "maketrans arguments must have same length");
    }
    for (uint32_t i = 0; i < 256; i++) {
        table[i] = (char)i;
    }
    for (uint32_t i = 0; i < from->n; i++) {
        table[(unsigned char)from->s[i]] = to->s[i];
    }
    return OBJ(bytes_new(m, (struct text){table, 256}));
}

const struct native bytes_class_methods[] = {
    {"maketrans", bytes_maketrans_m, 2, 2, false},
    {"fromhex", fromhex_m, 1, 1, false},
    END,
};
