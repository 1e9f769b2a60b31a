#include "cli/show.h"

#include <glib.h>
#include <stdlib.h>
#include <unistd.h>

static const char *const paint_codes[] = {
    [PAINT_NONE] = "",
    [PAINT_LABEL] = "\033[1m",
    [PAINT_PATH] = "\033[1m",
    [PAINT_CODE] = "\033[1;36m",
    [PAINT_SAFE] = "\033[32m",
    [PAINT_UNSAFE] = "\033[33m",
    [PAINT_HELD] = "\033[35m",
    [PAINT_ADDED] = "\033[32m",
    [PAINT_REMOVED] = "\033[31m",
    [PAINT_DIM] = "\033[2m",
};

static bool
is_set(const char *variable)
{
    const char *value = getenv(variable);

    return value != NULL && value[0] != '\0';
}

/* "0" does not force. */
static bool
is_forced(const char *variable)
{
    return is_set(variable) && strcmp(getenv(variable), "0") != 0;
}

bool
show_wants_color(FILE *to, enum color_when when)
{
    if (when != COLOR_AUTO) {
        return when == COLOR_ALWAYS;
    }
    if (is_set("NO_COLOR")) {
        return false;
    }
    if (is_forced("FORCE_COLOR") || is_forced("CLICOLOR_FORCE")) {
        return true;
    }
    const char *term = getenv("TERM");
    return isatty(fileno(to)) && term != NULL && strcmp(term, "dumb") != 0;
}

/* C0 except tab, DEL, and C1; bidirectional overrides change what is read. */
static bool
is_unsafe(gunichar c)
{
    return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0) ||
           (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x2028 || c == 0x2029;
}

struct text
show_escape(struct arena *a, struct text t)
{
    struct buf b = {.arena = a};

    for (uint32_t i = 0; i < t.n;) {
        gunichar c = g_utf8_get_char_validated(t.s + i, (gssize)(t.n - i));
        if (c == (gunichar)-1 || c == (gunichar)-2) {
            buf_format(&b, "\\x%02x", (unsigned char)t.s[i]);
            i++;
            continue;
        }
        uint32_t n = (uint32_t)g_unichar_to_utf8(c, NULL);
        if (!is_unsafe(c)) {
            buf_add(&b, text_sub(t, i, i + n));
        } else if (c == '\n') {
            buf_add(&b, TEXT("\\n"));
        } else if (c == '\r') {
            buf_add(&b, TEXT("\\r"));
        } else {
            buf_format(&b, c < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)c);
        }
        i += n;
    }
    return buf_text(&b);
}

/* One character of a TOML string. */
static void
add_toml(struct buf *b, gunichar c, struct text bytes)
{
    if (c == '"' || c == '\\') {
        buf_char(b, '\\');
        buf_add(b, bytes);
    } else if (is_unsafe(c) || c == '\t') {
        buf_format(b, c < 0x10000 ? "\\u%04x" : "\\U%08x", (unsigned)c);
    } else {
        buf_add(b, bytes);
    }
}

struct text
show_toml(struct arena *a, struct text t)
{
    struct buf b = {.arena = a};

    buf_char(&b, '"');
    for (uint32_t i = 0; i < t.n;) {
        const gunichar c =
            g_utf8_get_char_validated(t.s + i, (gssize)(t.n - i));
        const bool is_bad = c == (gunichar)-1 || c == (gunichar)-2;
        const uint32_t n = is_bad ? 1 : (uint32_t)g_unichar_to_utf8(c, NULL);

        if (is_bad) { /* no file can hold it, the command line can */
            buf_format(&b, "\\x%02x", (unsigned char)t.s[i]);
        } else {
            add_toml(&b, c, text_sub(t, i, i + n));
        }
        i += n;
    }
    buf_char(&b, '"');
    return buf_text(&b);
}

void
show_escaped(FILE *to, struct text t)
{
    struct arena a = {0};
    struct text escaped = show_escape(&a, t);

    fwrite(escaped.s, 1, escaped.n, to);
    arena_release(&a);
}

void
show_paint(FILE *to, bool color, enum paint paint, struct text t)
{
    if (color) {
        fputs(paint_codes[paint], to);
    }
    show_escaped(to, t);
    if (color && paint != PAINT_NONE) {
        fputs("\033[0m", to);
    }
}

static enum paint
paint_of_line(struct text line)
{
    if (text_starts(line, TEXT("+++")) || text_starts(line, TEXT("---")) ||
        text_starts(line, TEXT("diff "))) {
        return PAINT_LABEL;
    }
    if (text_starts(line, TEXT("@@"))) {
        return PAINT_CODE;
    }
    if (text_starts(line, TEXT("+"))) {
        return PAINT_ADDED;
    }
    return text_starts(line, TEXT("-")) ? PAINT_REMOVED : PAINT_NONE;
}

void
show_diff(FILE *to, bool color, struct text diff)
{
    if (!color) {
        fwrite(diff.s, 1, diff.n, to);
        return;
    }
    for (uint32_t from = 0; from < diff.n;) {
        uint32_t newline = text_find(diff, TEXT("\n"), from);
        uint32_t end = newline == UINT32_MAX ? diff.n : newline;
        struct text line = text_sub(diff, from, end);

        if (text_ends(line, TEXT("\r"))) {
            line.n--;
        }
        show_paint(to, true, paint_of_line(line), line);
        fputc('\n', to);
        from = end + 1;
    }
}
