/*
 * report_github.c - annotations of GitHub and Azure: commands on stdout.
 *
 * Both cut a message at the end of its line and split properties at signs of
 * their own, so those bytes are written as %NN; the percent sign itself as %25
 * for GitHub and, since Azure's agent takes that for three letters, %AZP25.
 */
#include "base/vec.h"
#include "cli/report_formats.h"
#include "cli/top_path.h"

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

/*
 * GitHub shows the first ten annotations of a step and kind, so those that
 * gain most come first: the lines wait for the end.
 */
struct annotation {
    enum gain_class gain;
    struct text line;
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

void
report_github_file(struct report *r, const struct file_report *f)
{
    struct annotations *all = r->state;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *x = &f->record[i];
        struct buf b = {.arena = &all->memory};

        buf_format(&b,
                   "::%s file=", x->level == LEVEL_SAFE ? "warning" : "notice");
        add_escaped(&b, top_path(r->a, f->path), ",:", "%25");
        buf_format(&b,
                   ",line=%u,endLine=%u,col=%u,title=%.*s::", x->last_use.line,
                   x->last_use.end_line, x->last_use.column, TEXT_ARG(x->code));
        add_escaped(&b, x->message, "", "%25");
        buf_char(&b, '\n');
        vec_push(&all->memory, &all->of,
                 ((struct annotation){x->gain, buf_text(&b)}));
    }
}

void
report_github_end(struct report *r, const struct totals *t)
{
    struct annotations *all = r->state;

    (void)t;
    for (int gain = GAIN_CLASS_MUCH; gain >= GAIN_CLASS_NONE; gain--) {
        for (uint32_t i = 0; i < all->of.n; i++) {
            if (all->of.at[i].gain == (enum gain_class)gain) {
                fprintf(r->to, "%.*s", TEXT_ARG(all->of.at[i].line));
            }
        }
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
        add_escaped(&b, f->path, ";]", "%AZP25");
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
