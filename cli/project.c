#include "cli/project.h"

#include "base/vec.h"
#include "cli/pool.h"

#include <glib.h>
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

/* In the file system; folders have absolute paths here. */
static bool
is_package_here(const void *context, struct text folder)
{
    gchar *file = g_strdup_printf("%.*s/__init__.py", (int)folder.n, folder.s);
    const bool is = access(file, F_OK) == 0;

    (void)context;
    g_free(file);
    return is;
}

static struct text
module_here(struct arena *a, struct text path)
{
    gchar *given = g_strndup(path.s, path.n);
    gchar *whole = g_canonicalize_filename(given, NULL);
    struct text module =
        project_module(a, text_of(whole), is_package_here, NULL);

    g_free(given);
    g_free(whole);
    return module;
}

struct text
project_module(struct arena *a, struct text path,
               bool (*is_package)(const void *context, struct text folder),
               const void *context)
{
    uint32_t begin = last_part(path);
    struct buf name = {.arena = a};

    while (begin > 0 && is_package(context, text_sub(path, 0, begin - 1))) {
        begin = last_part(text_sub(path, 0, begin - 1));
    }
    struct text whole = text_sub(path, begin, path.n);
    if (text_ends(whole, TEXT(".py"))) {
        whole.n -= 3;
    }
    for (uint32_t i = 0; i < whole.n; i++) {
        buf_char(&name, (char)(whole.s[i] == '/' ? '.' : whole.s[i]));
    }
    return name.n ? buf_text(&name) : (struct text){"", 0};
}

struct text
project_public(struct text module)
{
    static const struct text file = {".__init__", 9};

    return text_ends(module, file) ? text_sub(module, 0, module.n - file.n)
                                   : module;
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

/* What all looks have left behind. */
struct collector {
    struct arena *a;
    struct job *job; /* those to be judged; they come first */
    uint32_t njobs;
    const struct project_run *run;
    VEC(const struct summary *) summary;
    const uint32_t *place; /* of those that are looked at again, in `summary` */
    uint32_t ntaken;
    struct project_memory memory;
};

static void
inspect(void *context, const struct job_view *view, struct file_report *report)
{
    const bool *is_judged = context;
    struct first_look *look = arena_new(view->kept, struct first_look);

    if (*is_judged && !arena_over(view->kept)) {
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
    const uint32_t at = c->place ? c->place[c->ntaken++] : c->summary.n;

    if (c->place == NULL) {
        vec_push(c->a, &c->summary, NULL);
    }
    if (at < c->njobs) {
        c->job[at].kept = look != NULL ? look->file : NULL;
        c->job[at].is_passed_over = f->is_passed_over;
    }
    c->summary.at[at] = look ? look->summary : NULL;
}

static void
tick(void *context, uint32_t ndone)
{
    const struct collector *c = context;

    c->run->tick(c->run->context, ndone);
}

/* Look at all of these; only those that are judged are worth keeping. */
static void
look_at(struct collector *c, struct jobs jobs, bool *is_judged)
{
    struct job *first = arena_array(c->a, struct job, jobs.n + 1);

    for (uint32_t i = 0; i < jobs.n; i++) {
        first[i] = jobs.at[i];
        first[i].stops_early = true;
        first[i].reads_tests |= !*is_judged || first[i].inspect != NULL;
        first[i].inspect = inspect;
        first[i].context = is_judged;
    }
    struct pool pool = {.job = first,
                        .njobs = jobs.n,
                        .nworkers = c->run->nworkers,
                        .take = take,
                        .tick = *is_judged && c->run->tick ? tick : NULL,
                        .context = c,
                        .keep = KEPT_BYTES};
    pool_run(c->a, &pool);
    for (uint32_t i = 0; i < pool.nmarks; i++) {
        vec_push(c->a, &c->memory, pool.marks[i]);
    }
}

/* All that the files import that were looked at. */
static struct intern
imported_names(const struct collector *c, struct arena *a)
{
    struct intern names = {.arena = a};

    for (uint32_t i = 0; i < c->summary.n; i++) {
        const struct summary *s = c->summary.at[i];
        uint32_t n = 0;
        const struct text *name = s ? rules_imports(s, &n) : NULL;
        for (uint32_t k = 0; k < n; k++) {
            intern_put(&names, name[k]);
        }
    }
    return names;
}

/* What others import is part of the program, though it has tests in it. */
static bool
look_at_imported_tests(struct collector *c)
{
    const struct intern names = imported_names(c, c->a);
    VEC(struct job) found = {0};
    VEC(uint32_t) place = {0};
    bool is_judged = true;

    for (uint32_t i = 0; i < c->njobs; i++) {
        struct job job = c->job[i];
        if (job.is_passed_over &&
            intern_find(&names, project_public(job.module)) != NO_ID) {
            job.is_passed_over = false;
            job.reads_tests = true;
            vec_push(c->a, &found, job);
            vec_push(c->a, &place, i);
        }
    }
    c->place = place.at;
    c->ntaken = 0;
    look_at(c, (struct jobs){found.at, found.n}, &is_judged);
    c->place = NULL;
    return found.n > 0;
}

/* The files that summaries from `from` on import, and that are new. */
static struct jobs
imported(struct collector *c, uint32_t from,
         const struct project_source *source)
{
    VEC(struct job) found = {0};

    for (uint32_t i = from; i < c->summary.n; i++) {
        const struct summary *s = c->summary.at[i];
        uint32_t n = 0;
        const struct text *name = s ? rules_imports(s, &n) : NULL;
        for (uint32_t k = 0; k < n; k++) {
            struct jobs more = source->take(source->context, c->a, name[k]);
            for (uint32_t m = 0; m < more.n; m++) {
                struct job job = more.at[m];
                job.module = source->module(source->context, c->a, job.path);
                vec_push(c->a, &found, job);
            }
        }
    }
    return (struct jobs){found.at, found.n};
}

static void
look_at_imports(struct collector *c)
{
    bool is_judged = false;
    uint32_t from = 0;

    for (;;) {
        const uint32_t next = c->summary.n;
        const struct jobs more = imported(c, from, c->run->source);
        if (more.n == 0) {
            return;
        }
        look_at(c, more, &is_judged);
        from = next;
    }
}

struct project_memory
project_link(struct arena *a, const struct project_run *run)
{
    const struct project_source *source = run->source;
    struct job *job = run->job;
    const uint32_t n = run->njobs;
    bool is_judged = true;
    struct collector c = {.a = a, .job = job, .njobs = n, .run = run};

    for (uint32_t i = 0; i < n; i++) {
        job[i].module = source ? source->module(source->context, a, job[i].path)
                               : module_here(a, job[i].path);
        job[i].has_unknown_importers =
            source != NULL && !source->knows_importers;
    }
    look_at(&c, (struct jobs){job, n}, &is_judged);
    while (look_at_imported_tests(&c)) {
    }
    if (source != NULL) {
        look_at_imports(&c);
    }
    const struct catalogue *rows = n ? job[0].settings->rows : NULL;
    const struct project *project =
        rules_link(a, c.summary.at, c.summary.n, rows);
    for (uint32_t i = 0; i < n; i++) {
        job[i].project = project;
    }
    return c.memory;
}

void
project_release(struct project_memory *m)
{
    for (uint32_t i = 0; i < m->n; i++) {
        arena_release(&m->at[i].kept);
    }
    m->n = 0;
}
