#include "rules/value/spelled.h"

static bool
starts_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (unsigned char)c >= 0x80;
}

static bool
goes_on(char c)
{
    return starts_name(c) || (c >= '0' && c <= '9');
}

/* End of the name that begins at `i`. */
static uint32_t
name_end(struct text t, uint32_t i)
{
    while (i < t.n && goes_on(t.s[i])) {
        i++;
    }
    return i;
}

/* Every identifier; with `attributes` false not those behind a dot. */
static void
identifiers(struct text t, bool attributes, spelled_visit *visit, void *context)
{
    char before = 0;

    for (uint32_t i = 0; i < t.n;) {
        if (!starts_name(t.s[i])) {
            if (t.s[i] >= '0' && t.s[i] <= '9') {
                i = name_end(t, i); /* 1e5, 0xff */
                before = '0';
                continue;
            }
            before = t.s[i] == ' ' ? before : t.s[i];
            i++;
            continue;
        }
        uint32_t end = name_end(t, i);
        if (attributes || before != '.') {
            visit(context, text_sub(t, i, end));
        }
        before = 'a';
        i = end;
    }
}

/* Names right behind one of the given marks; `open` may stand between. */
static void
marked(struct text t, const char *marks, char open, spelled_visit *visit,
       void *context)
{
    for (uint32_t i = 0; i + 1 < t.n; i++) {
        if (!strchr(marks, t.s[i])) {
            continue;
        }
        uint32_t at = i + 1;
        while (at < t.n && t.s[at] == ' ') {
            at++; /* pandas allows blanks after its @ */
        }
        if (open && at < t.n && t.s[at] == open) {
            at++;
        }
        if (at < t.n && starts_name(t.s[at])) {
            visit(context, text_sub(t, at, name_end(t, at)));
        }
    }
}

/* "%(name)s" */
static void
percent(struct text t, spelled_visit *visit, void *context)
{
    for (uint32_t i = 0; i + 1 < t.n; i++) {
        if (t.s[i] == '%' && t.s[i + 1] == '(') {
            uint32_t end = i + 2;
            while (end < t.n && t.s[end] != ')') {
                end++;
            }
            visit(context, text_sub(t, i + 2, end));
        }
    }
}

void
spelled_names(struct text text, enum name_style style, spelled_visit *visit,
              void *context)
{
    switch (style) {
    case STYLE_PYTHON:
    case STYLE_EXPRESSION:
        identifiers(text, false, visit, context);
        return;
    case STYLE_FORMULA:
    case STYLE_SQL:
    case STYLE_QUERY:
    case STYLE_WORDS:
    case STYLE_MAGIC:
        identifiers(text, true, visit, context);
        return;
    case STYLE_PANDAS:
        marked(text, "@", 0, visit, context);
        return;
    case STYLE_SQL_PARAMETERS:
        marked(text, ":@$", 0, visit, context);
        percent(text, visit, context);
        return;
    case STYLE_PERCENT:
        percent(text, visit, context);
        return;
    case STYLE_FORMAT:
        marked(text, "{", 0, visit, context);
        return;
    case STYLE_DOLLAR:
        marked(text, "$", '{', visit, context);
        return;
    case STYLE_COUNT:
        return;
    }
}
