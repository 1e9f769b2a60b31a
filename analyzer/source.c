#include "analyzer/source.h"

#include "analyzer/analyzer.h"
#include "analyzer/invisible.h"

#include <assert.h>

/* Longest encoding name that is looked at; Python's are under 20 bytes. */
enum { NAME_MAX_BYTES = 63 };

static void
refuse(struct source *s, enum bail bail, uint32_t at, const char *detail)
{
    s->bail = (uint8_t)bail;
    s->bail_at = at;
    s->bail_detail = detail;
}

/* ---- the cookie (PEP 263), read as CPython's tokenizer reads it --------- */

static bool
is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/* The line that begins at `from`, its LF included. */
static struct text
line_at(struct text t, uint32_t from)
{
    const char *end = from < t.n ? memchr(t.s + from, '\n', t.n - from) : NULL;

    return text_sub(t, from, end ? (uint32_t)(end - t.s) + 1 : t.n);
}

/* Offset of the first byte that is not a blank; line.n if there is none. */
static uint32_t
skip_blanks(struct text line)
{
    uint32_t i = 0;

    while (i < line.n &&
           (line.s[i] == ' ' || line.s[i] == '\t' || line.s[i] == '\f')) {
        i++;
    }
    return i;
}

/* The encoding's name in a comment line, or an empty text. */
static struct text
cookie_name(struct text line)
{
    uint32_t i = skip_blanks(line);

    if (i == line.n || line.s[i] != '#') {
        return (struct text){0};
    }
    while ((i = text_find(line, TEXT("coding"), i)) != UINT32_MAX) {
        i += 6;
        if (i >= line.n || (line.s[i] != ':' && line.s[i] != '=')) {
            continue;
        }
        do {
            i++;
        } while (i < line.n && (line.s[i] == ' ' || line.s[i] == '\t'));
        uint32_t begin = i;
        while (i < line.n && is_name_byte(line.s[i])) {
            i++;
        }
        if (i > begin) {
            return text_sub(line, begin, i);
        }
    }
    return (struct text){0};
}

/* A first line that holds code hides a cookie in the second. */
static bool
may_precede_cookie(struct text line)
{
    uint32_t i = skip_blanks(line);

    return i == line.n || line.s[i] == '#' || line.s[i] == '\n' ||
           line.s[i] == '\r';
}

static struct text
cookie_find(struct text t)
{
    struct text first = line_at(t, 0);
    struct text name = cookie_name(first);

    if (name.n || !may_precede_cookie(first)) {
        return name;
    }
    return cookie_name(line_at(t, first.n));
}

static char
lower(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return (char)(c - 'A' + 'a');
    }
    return c;
}

static bool
is_family(struct text name, struct text family)
{
    return text_starts(name, family) &&
           (name.n == family.n || name.s[family.n] == '-');
}

/*
 * The tokenizer folds case and underscores of the first 12 bytes, and only to
 * recognise UTF-8 and Latin-1; any other name goes to the codecs as it is.
 */
static struct text
tokenizer_name(struct text cookie)
{
    char folded[12];
    struct text f = {folded, cookie.n < 12 ? cookie.n : 12};

    for (uint32_t i = 0; i < f.n; i++) {
        folded[i] = lower(cookie.s[i]);
        if (folded[i] == '_') {
            folded[i] = '-';
        }
    }
    if (is_family(f, TEXT("utf-8"))) {
        return TEXT("utf-8");
    }
    if (is_family(f, TEXT("latin-1")) || is_family(f, TEXT("iso-8859-1")) ||
        is_family(f, TEXT("iso-latin-1"))) {
        return TEXT("iso-8859-1");
    }
    return cookie;
}

/* Codec names compare without case and with any run of marks as one. */
static struct text
codec_name(struct arena *a, struct text name)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < name.n && i < NAME_MAX_BYTES; i++) {
        char c = name.s[i];
        if (c == '-' || c == '_') {
            if (b.n && b.s[b.n - 1] != '_') {
                buf_char(&b, '_');
            }
        } else {
            buf_char(&b, lower(c));
        }
    }
    return buf_text(&b);
}

/* Aliases of the codecs that need no conversion: codec_name -> canonical. */
static const struct {
    const char *alias, *name;
} native_codec[] = {
    {"utf_8", "utf-8"},
    {"utf8", "utf-8"},
    {"u8", "utf-8"},
    {"utf", "utf-8"},
    {"utf8_ucs2", "utf-8"},
    {"utf8_ucs4", "utf-8"},
    {"cp65001", "utf-8"},
    {"ascii", "ascii"},
    {"us_ascii", "ascii"},
    {"646", "ascii"},
    {"us", "ascii"},
    {"ansi_x3.4_1968", "ascii"},
    {"iso646_us", "ascii"},
    {"cp367", "ascii"},
    {"ibm367", "ascii"},
    {"iso_8859_1", "iso-8859-1"},
    {"latin1", "iso-8859-1"},
    {"latin_1", "iso-8859-1"},
    {"latin", "iso-8859-1"},
    {"l1", "iso-8859-1"},
    {"8859", "iso-8859-1"},
    {"iso8859", "iso-8859-1"},
    {"cp819", "iso-8859-1"},
    {"ibm819", "iso-8859-1"},
    {"iso8859_1", "iso-8859-1"},
};

static struct text
canonical_name(struct arena *a, struct text name)
{
    struct text codec = codec_name(a, name);

    for (size_t i = 0; i < sizeof native_codec / sizeof *native_codec; i++) {
        if (text_eq(codec, text_of(native_codec[i].alias))) {
            return text_of(native_codec[i].name);
        }
    }
    return codec;
}

/* ---- bytes to text ------------------------------------------------------ */

/* Length of the ASCII run at the start of `s`. */
static size_t
ascii_run(const char *s, size_t n)
{
    size_t i = 0;

    for (; i + 8 <= n; i += 8) {
        uint64_t word;
        memcpy(&word, s + i, 8);
        if (word & UINT64_C(0x8080808080808080)) {
            break;
        }
    }
    while (i < n && (unsigned char)s[i] < 0x80) {
        i++;
    }
    return i;
}

/* Bytes of the well-formed UTF-8 sequence at `s` (not ASCII), or 0. */
static size_t
sequence_length(const unsigned char *s, size_t n)
{
    /* The second byte's range excludes overlong forms and surrogates. */
    unsigned char low = s[0] == 0xe0 ? 0xa0 : s[0] == 0xf0 ? 0x90 : 0x80;
    unsigned char high = s[0] == 0xed ? 0x9f : s[0] == 0xf4 ? 0x8f : 0xbf;
    size_t length = s[0] < 0xc2    ? 0
                    : s[0] < 0xe0  ? 2
                    : s[0] < 0xf0  ? 3
                    : s[0] <= 0xf4 ? 4
                                   : 0;

    if (length == 0 || length > n || s[1] < low || s[1] > high) {
        return 0;
    }
    for (size_t i = 2; i < length; i++) {
        if ((s[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    return length;
}

/* Offset of the first byte that is not UTF-8, or t.n. */
static uint32_t
utf8_valid_until(struct text t)
{
    size_t i = 0;

    for (;;) {
        i += ascii_run(t.s + i, t.n - i);
        if (i == t.n) {
            return t.n;
        }
        size_t length =
            sequence_length((const unsigned char *)t.s + i, t.n - i);
        if (length == 0) {
            return (uint32_t)i;
        }
        i += length;
    }
}

static void
convert(struct source *s, struct arena *a, uint32_t cookie_at,
        transcode_fn *transcode)
{
    struct text from = s->text, to, back;
    /* Lines and cookie must read the same in both encodings. */
    struct text head = text_sub(from, 0, cookie_at);
    const char *name = text_copy(a, s->encoding).s;

    if (!transcode || !transcode(a, from, name, "utf-8", &to)) {
        refuse(s, BAIL_ENCODING, cookie_at,
               "unknown encoding, or a byte it does not have");
    } else if (!transcode(a, to, "utf-8", name, &back) ||
               !text_eq(from, back)) {
        refuse(s, BAIL_ENCODING, cookie_at,
               "the encoding does not convert back to the same bytes");
    } else if (!text_starts(to, head) || utf8_valid_until(to) != to.n) {
        refuse(s, BAIL_ENCODING, cookie_at,
               "the encoding does not contain ASCII");
    } else {
        s->text = to;
        s->is_converted = true;
    }
}

static void
decode(struct source *s, struct arena *a, transcode_fn *transcode)
{
    struct text cookie = cookie_find(s->text);
    struct text name = cookie.n ? tokenizer_name(cookie) : TEXT("utf-8");
    uint32_t cookie_at = cookie.n ? (uint32_t)(cookie.s - s->text.s) : 0;

    if (s->has_bom && !text_eq(name, TEXT("utf-8"))) {
        refuse(s, BAIL_ENCODING, cookie_at,
               "a UTF-8 byte order mark, but a cookie that says otherwise");
        return;
    }
    s->encoding = canonical_name(a, name);
    if (cookie.n > NAME_MAX_BYTES) {
        refuse(s, BAIL_ENCODING, cookie_at, "unknown encoding");
    } else if (text_eq(s->encoding, TEXT("utf-8"))) {
        uint32_t until = utf8_valid_until(s->text);
        if (until != s->text.n) {
            refuse(s, BAIL_ENCODING, until, "not UTF-8");
        }
    } else if (text_eq(s->encoding, TEXT("ascii"))) {
        size_t until = ascii_run(s->text.s, s->text.n);
        if (until != s->text.n) {
            refuse(s, BAIL_ENCODING, (uint32_t)until, "not ASCII");
        }
    } else {
        convert(s, a, cookie_at, transcode);
    }
}

/* ---- lines -------------------------------------------------------------- */

/* Offset of the first CR that no LF follows, or t.n. */
static uint32_t
lone_cr(struct text t)
{
    uint32_t i = 0;

    while (i < t.n) {
        const char *cr = memchr(t.s + i, '\r', t.n - i);
        if (!cr) {
            return t.n;
        }
        i = (uint32_t)(cr - t.s) + 1;
        if (i == t.n || t.s[i] != '\n') {
            return i - 1;
        }
    }
    return t.n;
}

static uint32_t
count_line_ends(struct text t)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < t.n; i++) {
        n += t.s[i] == '\n';
    }
    return n;
}

static void
build_lines(struct source *s, struct arena *a)
{
    uint32_t *line = arena_array(a, uint32_t, count_line_ends(s->text) + 1);
    uint32_t n = 1; /* line[0] is 0 */
    const char *end = s->text.s + s->text.n;

    for (const char *p = s->text.s; p < end;) {
        p = memchr(p, '\n', (size_t)(end - p));
        if (!p) {
            break;
        }
        p++;
        line[n++] = (uint32_t)(p - s->text.s);
    }
    s->line = line;
    s->nlines = n;
}

/* ---- entry -------------------------------------------------------------- */

/* What no encoding that Python sources may have begins with or contains. */
static bool
is_binary(struct source *s)
{
    const char *nul;

    if (text_starts(s->text, TEXT("\xff\xfe")) ||
        text_starts(s->text, TEXT("\xfe\xff"))) {
        refuse(s, BAIL_ENCODING, 0, "UTF-16 or UTF-32, which Python refuses");
        return true;
    }
    nul = s->text.n ? memchr(s->text.s, '\0', s->text.n) : NULL;
    if (nul) {
        refuse(s, BAIL_NUL, (uint32_t)(nul - s->text.s), "Python refuses it");
        return true;
    }
    return false;
}

struct source
source_open(struct arena *a, struct text path, struct text bytes,
            transcode_fn *transcode)
{
    struct source s = {
        .path = path,
        .bytes = bytes,
        .text = bytes,
        .encoding = TEXT("utf-8"),
        .bail = BAIL_NONE,
    };

    if (!bytes.s) {
        s.text = s.bytes = TEXT("");
    }
    s.has_bom = text_starts(bytes, TEXT("\xef\xbb\xbf"));
    if (s.has_bom) {
        s.text = text_sub(bytes, 3, bytes.n);
    }
    if (!is_binary(&s)) {
        decode(&s, a, transcode);
    }
    if (s.bail == BAIL_NONE) {
        uint32_t cr = lone_cr(s.text);
        if (cr != s.text.n) {
            refuse(&s, BAIL_CR_ONLY, cr, "a line ends in CR alone");
        }
    }
    build_lines(&s, a);
    return s;
}

/* ---- questions ---------------------------------------------------------- */

uint32_t
source_line(const struct source *s, uint32_t at)
{
    uint32_t low = 0, high = s->nlines; /* line[low] <= at < line[high] */

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (s->line[middle] <= at) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low + 1;
}

uint32_t
source_column(const struct source *s, uint32_t at)
{
    return at - s->line[source_line(s, at) - 1];
}

uint32_t
source_column_points(const struct source *s, uint32_t at)
{
    uint32_t column = 1;

    assert(at <= s->text.n);
    for (uint32_t i = s->line[source_line(s, at) - 1]; i < at; i++) {
        column += ((unsigned char)s->text.s[i] & 0xc0) != 0x80;
    }
    return column;
}

struct text
source_line_text(const struct source *s, uint32_t line)
{
    assert(line >= 1 && line <= s->nlines);
    uint32_t begin = s->line[line - 1];
    uint32_t end = line < s->nlines ? s->line[line] : s->text.n;

    if (end > begin && s->text.s[end - 1] == '\n') {
        end--;
        if (end > begin && s->text.s[end - 1] == '\r') {
            end--;
        }
    }
    return text_sub(s->text, begin, end);
}

/* ---- a guess ------------------------------------------------------------ */

/* How many `quotes` the text has. */
static uint32_t
count_quotes(struct text t, struct text quotes)
{
    uint32_t n = 0;

    for (uint32_t at = text_find(t, quotes, 0); at != UINT32_MAX;
         at = text_find(t, quotes, at + quotes.n)) {
        n++;
    }
    return n;
}

static bool
seems_quoted(struct text before)
{
    return (count_quotes(before, TEXT("\"\"\"")) |
            count_quotes(before, TEXT("'''"))) &
           1;
}

/* `a` of "a.b as x, c"; what follows it is left in `names`. */
static struct text
take_package(struct text *names)
{
    uint32_t begin = skip_blanks(*names), end = begin;

    while (end < names->n && names->s[end] != '.' && names->s[end] != ',' &&
           names->s[end] != ' ' && names->s[end] != '\r' &&
           names->s[end] != '\n') {
        end++;
    }
    struct text package = text_sub(*names, begin, end);
    const char *comma = memchr(names->s + end, ',', names->n - end);
    *names = comma
                 ? text_sub(*names, (uint32_t)(comma - names->s) + 1, names->n)
                 : (struct text){names->s + names->n, 0};
    return package;
}

static bool
line_seems_to_import(struct text line, bool (*asks)(struct text package))
{
    const struct text from = TEXT("from "), import = TEXT("import ");
    const bool is_from = text_starts(line, from);
    bool found = false;

    if (!is_from && !text_starts(line, import)) {
        return false;
    }
    struct text names = text_sub(line, is_from ? from.n : import.n, line.n);
    while (names.n > 0 && !found) {
        found = asks(take_package(&names));
        names.n = is_from ? 0 : names.n;
    }
    return found;
}

bool
source_seems_passed_over(const struct source *s, bool (*asks)(struct text))
{
    for (uint32_t i = 0; i < s->nlines; i++) {
        const uint32_t end = i + 1 < s->nlines ? s->line[i + 1] : s->text.n;
        const struct text line = text_sub(s->text, s->line[i], end);
        if (line_seems_to_import(line, asks) &&
            !seems_quoted(text_sub(s->text, 0, s->line[i]))) {
            return !invisible_anywhere(s->text);
        }
    }
    return false;
}
