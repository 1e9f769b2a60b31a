/*
 * report_github.c - annotations of GitHub and Azure: commands on stdout.
 *
 * Both cut a message at the end of its line and split properties at signs of
 * their own, so those bytes are written as %NN; the percent sign itself as %25
 * for GitHub and, since Azure's agent takes that for three letters, %AZP25.
 */
#include "base/vec.h"
#include "cli/report_formats.h"
#include "cli/show.h"
#include "cli/top_path.h"

#include <glib.h>

/* Escape what `special` holds and control characters as %NN, % as `percent`. */
static void
add_escaped(struct buf *to, struct text t, const char *special,
            const char *percent)
{
    for (uint32_t i = 0; i < t.n; i++) {
        unsigned char c = (unsigned char)t.s[i];

        if (c == '%') {
            buf_add(to, text_of(percent));
        } else if (c < 0x20 || c == 0x7f || strchr(special, c) != NULL) {
            buf_format(to, "%%%02X", c);
        } else {
            buf_char(to, (char)c);
        }
    }
}

/* Names need not be UTF-8; logs must be. */
static struct text
path_of(struct arena *a, struct text path)
{
    return g_utf8_validate(path.s, (gssize)path.n, NULL) ? path
                                                         : show_escape(a, path);
}

/*
 * GitHub shows the first ten annotations of a step and kind, so those that
 * gain most come first: the lines wait for the end.  What it would not show
 * follows as plain lines of the log.
 */
enum { MOST_SHOWN = 10 };

struct annotation {
    enum gain_class gain;
    bool is_warning;
    struct text line, plain;
};

struct annotations {
    struct arena memory; /* the report's own is used again for each file */
    VEC(struct annotation) of;
};

void
report_github_begin(struct report *r)
{
    struct annotations *all = arena_new(r->a, struct annotations);

    *all = (struct annotations){0};
    r->state = all;
}

static struct text
annotation_line(struct arena *a, struct text path, const struct record *x)
{
    struct buf b = {.arena = a};

    buf_format(&b, "::%s file=", x->level == LEVEL_SAFE ? "warning" : "notice");
    add_escaped(&b, path, ",:", "%25");
    buf_format(&b,
               ",line=%u,endLine=%u,col=%u,title=%.*s::", x->last_use.line,
               x->last_use.end_line, x->last_use.column, TEXT_ARG(x->code));
    add_escaped(&b, x->message, "", "%25");
    return buf_text(&b);
}

void
report_github_file(struct report *r, const struct file_report *f)
{
    struct annotations *all = r->state;
    struct arena *a = &all->memory;
    const struct text path = path_of(a, top_path(r->a, f->path));

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];
        const struct text plain = text_format(
            a, "%.*s:%u:%u: %.*s [%s] %.*s", TEXT_ARG(path), x->last_use.line,
            x->last_use.column, TEXT_ARG(x->code), level_word[x->level],
            TEXT_ARG(x->message));
        vec_push(a, &all->of,
                 ((struct annotation){x->gain, x->level == LEVEL_SAFE,
                                      annotation_line(a, path, x),
                                      show_escape(a, plain)}));
    }
}

/* Those of one gain; `nshown` counts warnings and notices apart. */
static void
print_annotations(const struct report *r, const struct annotations *all,
                  enum gain_class gain, uint32_t nshown[2])
{
    for (uint32_t i = 0; i < all->of.n; i++) {
        const struct annotation *one = &all->of.at[i];
        if (one->gain == gain) {
            const bool is_shown = nshown[one->is_warning]++ < MOST_SHOWN;
            fprintf(r->to, "%.*s\n",
                    TEXT_ARG(is_shown ? one->line : one->plain));
        }
    }
}

void
report_github_end(struct report *r, const struct totals *t)
{
    struct annotations *all = r->state;
    uint32_t nshown[2] = {0};

    (void)t;
    for (int gain = GAIN_CLASS_MUCH; gain >= GAIN_CLASS_NONE; gain--) {
        print_annotations(r, all, (enum gain_class)gain, nshown);
    }
    arena_release(&all->memory);
}

void
report_azure_begin(struct report *r)
{
    (void)r;
}

void
report_azure_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct arena_mark mark = arena_mark(r->a);
        const struct record *x = &f->record[i];
        struct buf b = {.arena = r->a};

        buf_format(&b, "##vso[task.logissue type=warning;sourcepath=");
        add_escaped(&b, path_of(r->a, f->path), ";]", "%AZP25");
        buf_format(&b, ";linenumber=%u;columnnumber=%u;code=%.*s;]",
                   x->last_use.line, x->last_use.column, TEXT_ARG(x->code));
        add_escaped(&b, x->message, "", "%AZP25");
        fprintf(r->to, "%.*s\n", TEXT_ARG(buf_text(&b)));
        arena_rewind(r->a, mark);
    }
}

void
report_azure_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}
