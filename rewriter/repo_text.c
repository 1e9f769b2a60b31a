#include "rewriter/repo_text.h"

#include <glib.h>

/* The longer ones come first; git asks for a mark where the name does not tell
 * the order, or says so. */
static const struct {
    struct text mark;
    const char *family, *charset;
} mark_table[] = {
    {{"\xff\xfe\0\0", 4}, "UTF-32", "UTF-32LE"},
    {{"\0\0\xfe\xff", 4}, "UTF-32", "UTF-32BE"},
    {{"\xff\xfe", 2}, "UTF-16", "UTF-16LE"},
    {{"\xfe\xff", 2}, "UTF-16", "UTF-16BE"},
};

static struct repo_text
form_of(struct arena *a, struct text encoding, struct text bytes)
{
    struct repo_text form = {.charset = text_copy(a, encoding).s};

    for (size_t i = 0; i < G_N_ELEMENTS(mark_table); i++) {
        if (g_ascii_strncasecmp(form.charset, mark_table[i].family, 6) == 0 &&
            text_starts(bytes, mark_table[i].mark)) {
            return (struct repo_text){mark_table[i].charset,
                                      mark_table[i].mark};
        }
    }
    return form;
}

static bool
convert(struct arena *a, struct text from, const char *to, const char *of,
        struct text *out)
{
    gsize n = 0;
    gchar *bytes = g_convert(from.s, (gssize)from.n, to, of, NULL, &n, NULL);
    const bool ok = bytes != NULL && n < INT32_MAX;

    if (ok) {
        *out = text_copy(a, (struct text){bytes, (uint32_t)n});
    }
    g_free(bytes);
    return ok;
}

bool
repo_text_write(struct arena *a, const struct repo_text *form, struct text text,
                struct text *bytes)
{
    struct buf b = {.arena = a};
    struct text body = text;

    if (form->charset != NULL &&
        !convert(a, text, form->charset, "UTF-8", &body)) {
        return false;
    }
    buf_add(&b, form->mark);
    buf_add(&b, body);
    *bytes = buf_text(&b);
    return true;
}

bool
repo_text_read(struct arena *a, struct text encoding, struct text bytes,
               struct repo_text *form, struct text *text)
{
    struct text again;

    *form = (struct repo_text){0};
    *text = bytes;
    if (encoding.n == 0) {
        return true;
    }
    *form = form_of(a, encoding, bytes);
    return convert(a, text_sub(bytes, form->mark.n, bytes.n), "UTF-8",
                   form->charset, text) &&
           repo_text_write(a, form, *text, &again) && text_eq(again, bytes);
}
