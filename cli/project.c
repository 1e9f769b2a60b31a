#include "cli/project.h"

#include "cli/pool.h"

#include <unistd.h>

/* ---- names ------------------------------------------------------------- */

/* Where the last part of a path begins. */
static uint32_t
last_part(struct text path)
{
    uint32_t i = path.n;

    while (i > 0 && path.s[i - 1] != '/') {
        i--;
    }
    return i;
}

static bool
is_package(struct arena *a, struct text folder)
{
    const struct arena_mark mark = arena_mark(a);
    struct text file = text_format(a, "%.*s%s__init__.py", TEXT_ARG(folder),
                                   folder.n ? "/" : "");
    const bool is = access(file.s, F_OK) == 0;

    arena_rewind(a, mark);
    return is;
}

/*
 * The dotted name under which a file is imported: from the outermost folder
 * above it that is a package ("src/pkg/sub/mod.py" is "pkg.sub.mod").
 */
static struct text
project_module(struct arena *a, struct text path)
{
    uint32_t begin = last_part(path);
    struct buf name = {.arena = a};

    while (begin > 0 && is_package(a, text_sub(path, 0, begin - 1))) {
        begin = last_part(text_sub(path, 0, begin - 1));
    }
    struct text whole = text_sub(path, begin, path.n);
    if (text_ends(whole, TEXT(".py"))) {
        whole.n -= 3;
    }
    if (text_ends(whole, TEXT("/__init__"))) {
        whole.n -= 9;
    }
    for (uint32_t i = 0; i < whole.n; i++) {
        buf_char(&name, (char)(whole.s[i] == '/' ? '.' : whole.s[i]));
    }
    return name.n ? buf_text(&name) : (struct text){"", 0};
}

/* ---- summaries --------------------------------------------------------- */

/* Analyses that stay in memory between the two looks at a tree, in bytes:
 * enough for some 40 MB of source; of a larger tree the rest is made twice. */
enum { KEPT_BYTES = 320 * 1024 * 1024 };

/* What the first look at a file leaves behind. */
struct first_look {
    const struct summary *summary;
    const struct kept_file *file; /* NULL: there was no room */
};

struct collector {
    struct job *job;
    const struct summary **summary;
    uint32_t n;
};

static void
inspect(void *context, const struct job_view *view, struct file_report *report)
{
    struct first_look *look = arena_new(view->kept, struct first_look);

    (void)context;
    if (!arena_over(view->kept)) {
        look->file = kept_file_make(view->kept, view, report);
    }
    look->summary = rules_summarize(view->kept, view->scratch, view->an,
                                    report->module, view->catalogue);
    report->extra = look;
}

/* In the order of the jobs; a file without a summary leaves its place empty. */
static void
take(void *context, struct file_report *f)
{
    struct collector *c = context;
    const struct first_look *look = f->extra;

    if (look != NULL) {
        c->summary[c->n] = look->summary;
        c->job[c->n].kept = look->file;
    }
    c->n++;
}

struct project_memory
project_link(struct arena *a, struct job *job, uint32_t njobs,
             uint32_t nworkers)
{
    struct job *first = arena_array(a, struct job, njobs + 1);
    struct collector c = {
        .job = job,
        .summary = arena_array(a, const struct summary *, njobs + 1),
    };

    for (uint32_t i = 0; i < njobs; i++) {
        job[i].module = project_module(a, job[i].path);
        first[i] = job[i];
        first[i].stops_early = true;
        first[i].inspect = inspect;
    }
    struct pool pool = {.job = first,
                        .njobs = njobs,
                        .nworkers = nworkers,
                        .take = take,
                        .context = &c,
                        .keep = KEPT_BYTES};
    pool_run(a, &pool);
    const struct catalogue *rows = njobs ? job[0].settings->rows : NULL;
    const struct project *project = rules_link(a, c.summary, njobs, rows);
    for (uint32_t i = 0; i < njobs; i++) {
        job[i].project = project;
    }
    return (struct project_memory){pool.marks, pool.nmarks};
}

void
project_release(struct project_memory *m)
{
    for (uint32_t i = 0; i < m->n; i++) {
        arena_release(&m->worker[i].kept);
    }
    m->n = 0;
}
