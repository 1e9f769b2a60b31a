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
    VEC(const struct summary *) summary; /* NULL: the file has none */
    VEC(uint32_t) deferred; /* judged jobs that seem to be files of tests */
    const struct project *project;
    struct project_memory memory;
};

/* One look at some files. */
struct look {
    struct collector *c;
    struct jobs jobs;
    const uint32_t *place; /* of each in `summary`; NULL: at its end */
    uint32_t ntaken, nread_before;
    bool is_judged;    /* those files are: they are worth keeping */
    bool defers_tests; /* leave those to a later look */
    void (*meanwhile)(void *context);
};

static void
inspect(void *context, const struct job_view *view, struct file_report *report)
{
    const struct look *look = context;
    struct first_look *left = arena_new(view->kept, struct first_look);

    if (look->is_judged && !arena_over(view->kept)) {
        left->file = kept_file_make(view->kept, view, report);
    }
    left->summary = rules_summarize(view->kept, view->scratch, view->an,
                                    report->module, view->catalogue);
    report->extra = left;
}

/* What could not be parsed is not tried again: it may have taken all the time
 * there is for a file. */
static void
note_bail(struct arena *a, struct job *job, const struct file_report *f)
{
    job->bail_code = text_copy(a, f->bail_code);
    job->bail = text_copy(a, f->bail);
    job->bail_line = f->bail_line;
}

/* In the order of the jobs; a file without a summary leaves its place empty. */
static void
take(void *context, struct file_report *f)
{
    struct look *look = context;
    struct collector *c = look->c;
    const struct first_look *left = f->extra;
    const uint32_t at = look->place ? look->place[look->ntaken] : c->summary.n;

    look->ntaken++;
    if (at == c->summary.n) {
        vec_push(c->a, &c->summary, NULL);
    }
    if (look->is_judged) {
        c->job[at].kept = left != NULL ? left->file : NULL;
        c->job[at].is_passed_over = f->is_passed_over || f->is_deferred;
        note_bail(c->a, &c->job[at], f);
    }
    if (f->is_deferred) {
        vec_push(c->a, &c->deferred, at);
    }
    c->summary.at[at] = left ? left->summary : NULL;
}

static void
tick(void *context, uint32_t ndone)
{
    const struct look *look = context;
    const struct project_run *run = look->c->run;
    const uint32_t ndeferred = look->defers_tests ? look->c->deferred.n : 0;

    run->tick(run->context, look->nread_before + ndone - ndeferred);
}

static void
meanwhile(void *context)
{
    const struct look *look = context;

    look->meanwhile(look->c);
}

static void
look_at(struct look *look)
{
    struct collector *c = look->c;
    struct job *job = arena_array(c->a, struct job, look->jobs.n + 1);

    for (uint32_t i = 0; i < look->jobs.n; i++) {
        job[i] = look->jobs.at[i];
        job[i].stops_early = true;
        job[i].reads_tests |= !look->is_judged || job[i].inspect != NULL;
        job[i].defers_tests = look->defers_tests;
        job[i].inspect = inspect;
        job[i].context = look;
    }
    struct pool pool = {.job = job,
                        .njobs = look->jobs.n,
                        .nworkers = c->run->nworkers,
                        .take = take,
                        .tick = look->is_judged && c->run->tick ? tick : NULL,
                        .meanwhile = look->meanwhile ? meanwhile : NULL,
                        .context = look,
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

    for (uint32_t i = 0; i < c->njobs; i++) {
        struct job *job = &c->job[i];
        if (job->is_passed_over &&
            intern_find(&names, project_public(job->module)) != NO_ID) {
            job->is_passed_over = false;
            job->reads_tests = true;
            vec_push(c->a, &found, *job);
            vec_push(c->a, &place, i);
        }
    }
    if (found.n == 0) {
        return false;
    }
    struct look look = {.c = c,
                        .jobs = {found.at, found.n},
                        .place = place.at,
                        .nread_before = c->njobs - c->deferred.n,
                        .is_judged = true};
    look_at(&look);
    return true;
}

struct found_jobs {
    struct job *at;
    uint32_t n, cap;
};

/* The files of a module's name that are new. */
static void
find_module(struct collector *c, struct text name, struct found_jobs *found)
{
    const struct project_source *source = c->run->source;
    const struct jobs more = source->take(source->context, c->a, name);

    for (uint32_t i = 0; i < more.n; i++) {
        struct job job = more.at[i];
        job.module = source->module(source->context, c->a, job.path);
        vec_push(c->a, found, job);
    }
}

/* The files that summaries from `from` on import, and that are new. */
static struct jobs
imported(struct collector *c, uint32_t from)
{
    struct found_jobs found = {0};

    for (uint32_t i = from; i < c->summary.n; i++) {
        const struct summary *s = c->summary.at[i];
        uint32_t n = 0;
        const struct text *name = s ? rules_imports(s, &n) : NULL;
        for (uint32_t k = 0; k < n; k++) {
            find_module(c, name[k], &found);
        }
    }
    return (struct jobs){found.at, found.n};
}

/* The packages that the judged files are in: importing those runs them. */
static struct jobs
packages(struct collector *c)
{
    struct found_jobs found = {0};

    for (uint32_t i = 0; i < c->njobs; i++) {
        const struct text module = c->job[i].module;
        const uint32_t dot = text_find(module, TEXT("."), 0);
        if (dot != UINT32_MAX) {
            find_module(c, text_sub(module, 0, dot), &found);
        }
    }
    return (struct jobs){found.at, found.n};
}

static void
look_at_imports(struct collector *c)
{
    uint32_t from = 0;

    if (c->run->source == NULL) {
        return;
    }
    struct jobs more = packages(c);
    while (more.n > 0 || from < c->summary.n) {
        const uint32_t next = c->summary.n;
        struct look look = {.c = c, .jobs = more};
        if (more.n > 0) {
            look_at(&look);
        }
        more = imported(c, from);
        from = next;
    }
}

/* Whatever belongs to the program of the files that were looked at. */
static void
look_around(struct collector *c)
{
    while (look_at_imported_tests(c)) {
    }
    look_at_imports(c);
}

static void
link_all(void *context)
{
    struct collector *c = context;
    const struct catalogue *rows = c->njobs ? c->job[0].settings->rows : NULL;

    c->project = rules_link(c->a, c->summary.at, c->summary.n, rows);
}

/*
 * What seems to be a file of tests and is imported by none is but parsed, and
 * linking need not wait for that.  If one was no such file after all, it has
 * its part in the program, and what was linked is done again.
 */
static void
link_beside_tests(struct collector *c)
{
    VEC(struct job) found = {0};
    VEC(uint32_t) place = {0};
    bool is_whole = true;

    for (uint32_t i = 0; i < c->deferred.n; i++) {
        const uint32_t at = c->deferred.at[i];
        if (c->job[at].is_passed_over) {
            c->job[at].is_passed_over = false;
            vec_push(c->a, &found, c->job[at]);
            vec_push(c->a, &place, at);
        }
    }
    struct look look = {.c = c,
                        .jobs = {found.at, found.n},
                        .place = place.at,
                        .nread_before = c->njobs - found.n,
                        .is_judged = true,
                        .meanwhile = link_all};
    look_at(&look);
    for (uint32_t i = 0; i < place.n; i++) {
        is_whole &= c->summary.at[place.at[i]] == NULL;
    }
    if (!is_whole) {
        look_around(c);
        link_all(c);
    }
}

struct project_memory
project_link(struct arena *a, const struct project_run *run)
{
    const struct project_source *source = run->source;
    struct job *job = run->job;
    const uint32_t n = run->njobs;
    struct collector c = {.a = a, .job = job, .njobs = n, .run = run};

    for (uint32_t i = 0; i < n; i++) {
        job[i].module = source ? source->module(source->context, a, job[i].path)
                               : module_here(a, job[i].path);
        job[i].has_unknown_importers =
            source != NULL && !source->knows_importers;
    }
    struct look first = {
        .c = &c, .jobs = {job, n}, .is_judged = true, .defers_tests = true};
    look_at(&first);
    look_around(&c);
    link_beside_tests(&c);
    for (uint32_t i = 0; i < n; i++) {
        job[i].project = c.project;
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
