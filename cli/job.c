#include "cli/job.h"

#include "cli/app.h"
#include "cli/remark.h"
#include "cli/select.h"
#include "cli/suppress.h"
#include "cli/wording.h"

#include <assert.h>

void
job_worker_init(struct job_worker *w)
{
    *w = (struct job_worker){0};
    w->frontend = frontend_open(&w->tables);
    w->predictor = predictor_open(&w->tables);
}

void
job_worker_release(struct job_worker *w)
{
    predictor_release(w->predictor);
    arena_release(&w->file);
    arena_release(&w->scratch);
    arena_release(&w->tables);
    arena_release(&w->kept);
}

enum { CHOICES = 5 }; /* more rounds would be a fault of ours */

/* One run over one file: what the stages hand on. */
struct run {
    struct job_worker *w;
    const struct job *job;
    struct file_report *report;
    struct source source;
    struct analyze_options options;
    const struct analysis *an;
    struct rules_file *rules;
    struct selection *selection;
    struct picks picks;
    struct also_worth also;
    bool learns; /* `also` has grown: choose anew */
    struct edits edits;
    struct rewrite after;
    bool is_changed; /* `after` is proved and not what was read */
};

struct text
job_way_out(struct arena *a, enum bail bail)
{
    static const struct {
        enum bail bail;
        const char *option;
        const char *none; /* what takes the limit away */
    } limit[] = {
        {BAIL_TOO_LARGE, "max-file-size", ", 0 is none"},
        {BAIL_TOO_DEEP, "max-depth", ""},
        {BAIL_TIMEOUT, "timeout", ", 0 is none"},
        {BAIL_MEMORY, "max-memory", ", 0 is none"},
    };

    for (uint32_t i = 0; i < sizeof limit / sizeof limit[0]; i++) {
        if (limit[i].bail == bail) {
            return text_format(a, "; --%s raises it%s", limit[i].option,
                               limit[i].none);
        }
    }
    return TEXT("");
}

static struct text
bail_text(struct run *run, enum bail bail)
{
    struct arena *a = &run->report->memory;
    struct text way_out = job_way_out(a, bail);

    return run->source.bail_detail != NULL
               ? text_format(a, "%s: %s", bail_words[bail],
                             run->source.bail_detail)
               : text_format(a, "%s%.*s", bail_words[bail], TEXT_ARG(way_out));
}

static bool
refuse(struct run *run, enum bail bail, uint32_t at)
{
    struct file_report *report = run->report;

    report->bail_code = text_of(bail_code[bail]);
    report->bail = bail_text(run, bail);
    report->bail_line = run->source.nlines ? source_line(&run->source, at) : 0;
    return false;
}

/* ---- memory ------------------------------------------------------------ */

/* What earlier files left in spare blocks counts until it is given back. */
static void
limit_memory(struct job_worker *w, uint64_t limit)
{
    w->file.limit = w->scratch.limit = limit;
    if (arena_over(&w->file)) {
        arena_trim(&w->file);
    }
    if (arena_over(&w->scratch)) {
        arena_trim(&w->scratch);
    }
}

static bool
is_over_memory(const struct run *run)
{
    return arena_over(&run->w->file) || arena_over(&run->w->scratch);
}

/* ---- the stages -------------------------------------------------------- */

static bool
read_bytes(struct run *run)
{
    const struct job *job = run->job;
    struct file_report *report = run->report;

    if (job->open_path == NULL) {
        report->file.bytes = job->bytes;
        return job->bytes.n <= job->settings->max_file_size ||
               job->settings->max_file_size == 0 ||
               refuse(run, BAIL_TOO_LARGE, 0);
    }
    if (save_read(&run->w->file, job->open_path, job->settings->max_file_size,
                  &report->file, &report->err)) {
        return true;
    }
    if (report->err.kind == ERR_INPUT) {
        report->err.kind = ERR_NONE;
        return refuse(run, BAIL_TOO_LARGE, 0);
    }
    return false;
}

static bool
open_source(struct run *run)
{
    run->report->nbytes = run->report->file.bytes.n;
    run->source = source_open(&run->w->file, run->job->path,
                              run->report->file.bytes, encoding_transcode);
    return run->source.bail == BAIL_NONE ||
           refuse(run, run->source.bail, run->source.bail_at);
}

static struct analyze_options
options_of(const struct run *run)
{
    const struct settings *s = run->job->settings;

    return (struct analyze_options){
        .target = s->target_version ? (int)s->target_version : 314,
        .max_depth = (uint32_t)s->max_depth,
        .timeout_us = s->timeout,
        .spent_us = app_thread_us,
        .nfkc = encoding_nfkc,
        .frontend = run->w->frontend,
    };
}

/* Does nothing depend on findings that gain less than is asked for, but for
 * comments in the file? */
static bool
skips_small(const struct job *job)
{
    return job->settings->min_gain > 0 && !job->predicts_all &&
           job->only == NULL;
}

/* Could nothing that stands in a file of tests be told? */
static bool
skips_tests(const struct run *run)
{
    const struct job *job = run->job;
    const struct settings *s = job->settings;

    return !job->reads_tests && (job->inspect == NULL || job->stops_early) &&
           skips_small(job) && s->module_scope == MODULE_SCOPE_OFF &&
           !rules_tests_may_gain((enum gain_class)s->min_gain) &&
           !suppress_may_speak(run->source.text);
}

static bool
is_deferred(const struct run *run)
{
    return run->job->defers_tests && skips_tests(run) &&
           source_seems_passed_over(&run->source, rules_is_test_runner);
}

static bool
lower(struct run *run)
{
    struct analyze_options options = run->options;

    options.passes_over = skips_tests(run) ? rules_is_test_runner : NULL;
    run->w->names = (struct intern){.arena = &run->w->file};
    run->an = analyze(&run->w->file, &run->w->scratch, &run->source,
                      &run->w->names, &options);
    return run->an->bail == BAIL_NONE ||
           refuse(run, run->an->bail, run->an->bail_at);
}

static void
take_bail(const struct run *run)
{
    run->report->bail_code = run->job->bail_code;
    run->report->bail = run->job->bail;
    run->report->bail_line = run->job->bail_line;
}

/* Symbols that are added now go into a layer of their own. */
static void
take_kept(struct run *run)
{
    const struct kept_file *kept = run->job->kept;
    struct analysis *an = arena_new(&run->w->file, struct analysis);

    run->w->names =
        (struct intern){.arena = &run->w->file, .base = kept->an->names};
    *an = *kept->an;
    an->names = &run->w->names;
    run->an = an;
    run->source = *an->source;
    run->report->file = kept->file;
    run->report->nbytes = run->source.bytes.n;
}

struct kept_file *
kept_file_make(struct arena *a, const struct job_view *view,
               const struct file_report *report)
{
    struct kept_file *kept = arena_new(a, struct kept_file);
    const char *path = report->file.path;

    kept->an = analysis_copy(a, view->an);
    kept->file = report->file;
    kept->file.path = path ? text_copy(a, text_of(path)).s : NULL;
    kept->file.bytes = kept->an->source->bytes;
    return kept;
}

/* Findings of one function that the model is asked about: each costs several
 * runs of it. */
enum { MOST_ASKED = 512 };

/* Can the model's word change what becomes of the finding, or what is told of
 * it?  With no gain asked for the new text is only looked through for more. */
static bool
is_worth_asking(const struct run *run, const struct analysis *an,
                const struct finding *f)
{
    const struct settings *s = run->job->settings;

    if (run->job->predicts_all) {
        return true;
    }
    return s->predict &&
           (s->min_gain > 0 || (an == run->an && !run->job->tells_no_gain)) &&
           f->gain > GAIN_CLASS_NONE &&
           rules_gain_at_best(f->verdict.bulk) >= s->min_gain;
}

/* What the model expects of the findings of a unit.  It is not asked about
 * those that it could not save, and for the others the estimate of the rules
 * will do. */
static const struct forecast *
predict(const struct run *run, const struct analysis *an,
        struct rules_file *rules, const struct judged *judged)
{
    struct job_worker *w = run->w;
    const unit_id unit = judged->rules_unit->unit;
    const struct findings *found = &judged->findings;
    struct forecast *f = arena_array(&w->file, struct forecast, found->n + 1);
    struct candidate *c = arena_array(&w->file, struct candidate, found->n + 1);
    const struct finding **of =
        arena_array(&w->file, const struct finding *, found->n + 1);
    struct question question = {
        .unit = unit,
        .version = run->options.target,
        .candidates = {c, 0},
        .finding = of,
        .predictor = w->predictor,
        .rules = rules,
    };

    if (unit == 0) {
        return f; /* the model runs functions */
    }
    const uint32_t most = run->job->predicts_all ? UINT32_MAX : MOST_ASKED;
    for (uint32_t i = 0; i < found->n; i++) {
        if (is_worth_asking(run, an, &found->at[i]) &&
            question.candidates.n < most) {
            of[question.candidates.n] = &found->at[i];
            c[question.candidates.n++] = found->at[i].candidate;
        }
    }
    const struct forecast *told =
        predict_unit(&w->file, &w->scratch, an, &question);
    for (uint32_t i = 0, k = 0; k < question.candidates.n; i++) {
        if (is_worth_asking(run, an, &found->at[i])) {
            f[i] = told[k++];
        }
    }
    return f;
}

/* By unit: do others go by its name?  Their findings are numbered through, so
 * all of them are to be seen. */
static const bool *
shared_names(struct arena *scratch, const struct analysis *an)
{
    const uint32_t nnames = intern_count(an->names);
    uint32_t *n = arena_array(scratch, uint32_t, nnames + 1);
    bool *is_shared = arena_array(scratch, bool, an->nunits + 1);

    for (unit_id u = 0; u < an->nunits; u++) {
        n[an->unit[u].qualname]++;
    }
    for (unit_id u = 0; u < an->nunits; u++) {
        is_shared[u] = n[an->unit[u].qualname] > 1;
    }
    return is_shared;
}

/* What one search through a file is about. */
struct search {
    const struct analysis *an;
    struct rules_file *rules;
    const bool *is_shared; /* by unit: its name is */
    bool skips_small;
};

/* The verdicts on what a unit could release. */
static struct judged
judge(const struct run *run, const struct search *s, unit_id id)
{
    struct job_worker *w = run->w;
    const struct unit *unit =
        id == 0 ? rules_script(s->rules) : &s->an->unit[id];
    struct candidates found = candidate_find(&w->file, &w->scratch, unit, NULL);

    if (found.n == 0) {
        return (struct judged){0};
    }
    const struct rules_unit *ru = rules_hints(s->rules, id);
    if (!hints_are_empty(&ru->hints, unit->nvars)) {
        found = candidate_find(&w->file, &w->scratch, unit, &ru->hints);
    }
    return (struct judged){
        .rules_unit = ru,
        .findings = rules_judge(s->rules, ru, &found, run->job->settings->held),
    };
}

/* Is none of them told after all?  Debug builds ask. */
static inline bool
is_all_small(const struct run *run, struct findings findings)
{
    for (uint32_t i = 0; i < findings.n; i++) {
        if ((uint64_t)findings.at[i].gain >= run->job->settings->min_gain) {
            return false;
        }
    }
    return true;
}

/* Could nothing of the unit be told, whatever the rules find out? */
static bool
is_too_small(const struct run *run, const struct search *s, unit_id unit)
{
    const enum gain_class least = (enum gain_class)run->job->settings->min_gain;

    if (!s->skips_small || s->is_shared[unit] ||
        rules_may_gain(s->rules, unit, least)) {
        return false;
    }
    assert(is_all_small(run, judge(run, s, unit).findings));
    return true;
}

static enum release_style
style_of(const struct run *run)
{
    return (enum release_style)run->job->settings->release_style;
}

/* Hints, liveness, candidates and verdicts of every unit; what counts. */
static struct rules_file *
find(const struct run *run, const struct analysis *an,
     struct selection *selection, struct picks *picks)
{
    struct job_worker *w = run->w;
    const struct rules_options options = {
        .catalogue = run->job->settings->rows,
        .project = run->job->project,
        .module = run->job->module,
        .place = run->job->known_as.n ? run->job->known_as : run->job->path,
        .has_unknown_importers = run->job->has_unknown_importers,
        .target = run->options.target,
        .module_scope = (enum module_scope)run->job->settings->module_scope,
        .releases_by_none = style_of(run) == RELEASE_NONE,
    };
    const struct search s = {
        .an = an,
        .rules = rules_open(&w->file, &w->scratch, an, &options),
        .is_shared = shared_names(&w->file, an),
        .skips_small = skips_small(run->job) && run->also.n == 0 &&
                       !selection_has_comments(selection),
    };

    predictor_forget(w->predictor);

    for (unit_id u = 0;
         u < an->nunits && !rules_skips_file(s.rules) && !is_over_memory(run);
         u++) {
        const struct unit *unit = u == 0 ? rules_script(s.rules) : &an->unit[u];
        if (!unit || (u != 0 && unit->kind != UNIT_FUNCTION) || unit->bail) {
            continue;
        }
        if (is_too_small(run, &s, u)) {
            picks->npassed_over++;
            continue;
        }
        struct judged judged = judge(run, &s, u);
        if (judged.findings.n > 0) {
            judged.forecast = predict(run, an, s.rules, &judged);
            selection_take(selection, &judged, picks);
        }
    }
    return s.rules;
}

static bool
make_edits(struct run *run)
{
    struct arena *a = &run->w->file;
    struct choice *choice = arena_array(a, struct choice, run->picks.n + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < run->picks.n; i++) {
        const struct pick *p = &run->picks.at[i];
        if (p->is_written) {
            choice[n++] = (struct choice){p->unit, p->finding->candidate, i};
        }
    }
    const struct edit_form form = {style_of(run),
                                   run->job->settings->combine ? EDIT_WIDTH : 0,
                                   run->job->settings->comment};
    run->edits = edit_place(a, run->an, choice, n, form);
    return run->edits.n > 0 && edit_apply(a, &run->source, &run->edits,
                                          &run->after, &run->report->err);
}

/* The pipeline once more on the new text: would it write something?  What it
 * would is remembered, for another choice. */
static bool
finds_more(void *context, const struct analysis *after)
{
    struct run *run = context;
    struct picks again = {0};
    struct selection *selection =
        selection_open(&run->w->file, run->job, after, NULL);
    bool more = false;

    find(run, after, selection, &again);
    selection_close(selection);
    for (uint32_t i = 0; i < again.n; i++) {
        if (again.at[i].is_written) {
            run->learns |= selection_remember(&run->w->file, &run->also, after,
                                              &again.at[i]);
            more = true;
        }
    }
    return more;
}

static void
prove(struct run *run)
{
    const bool takes_part =
        run->job->has_ranges || run->job->known || run->job->only;
    /* What was read in time is not refused for a slower second reading. */
    struct analyze_options patient = run->options;
    patient.timeout_us = 0;
    const struct recheck check = {
        .before = run->an,
        .edits = &run->edits,
        .after = run->after,
        .style = style_of(run),
        .comment = run->job->settings->comment,
        .options = &patient,
        .finds_more = takes_part ? NULL : finds_more,
        .context = run,
    };
    recheck(&run->w->file, &run->w->scratch, &check, &run->report->err);
}

/*
 * Choose, write, prove.  New lines change what others gain: if a second run
 * would write more, the choice is made again with that, so that one run
 * writes all of it.
 */
static void
choose(struct run *run)
{
    for (uint32_t round = 0; round < CHOICES; round++) {
        if (run->selection != NULL) {
            selection_close(run->selection);
        }
        run->learns = false;
        run->report->err.kind = ERR_NONE;
        run->picks = (struct picks){0};
        run->selection =
            selection_open(&run->w->file, run->job, run->an, &run->also);
        run->rules = find(run, run->an, run->selection, &run->picks);
        if (run->job->wants_edits && make_edits(run)) {
            prove(run);
        }
        if (!run->learns) {
            break;
        }
    }
}

/* A failure leaves the comments where they are: they are told of. */
static void
drop_idle(struct run *run)
{
    struct arena *a = &run->w->file;
    const struct suppressions comments = selection_comments(run->selection);
    const struct remark_base base = {
        .source = &run->source,
        .edits = &run->edits,
        .text = run->edits.n > 0
                    ? run->after
                    : (struct rewrite){run->source.text, run->source.bytes},
    };
    struct rewrite after;
    struct remarks remarks = {0};
    struct err err;

    if (!run->job->drops_idle || run->report->err.kind != ERR_NONE ||
        !selection_may_write(run->selection, TEXT("EDL906"))) {
        return;
    }
    remark_drop_idle(a, &remarks, &run->source, &comments);
    if (remarks.n > 0 && remark_apply(a, &base, &remarks, &after, &err)) {
        run->after = after;
        run->report->ndropped = remarks.n;
    }
}

/* ---- the report -------------------------------------------------------- */

/* Copy what a diff or a write needs out of the arena of the file. */
static void
keep_edits(struct run *run)
{
    struct file_report *r = run->report;
    struct arena *a = &r->memory;
    struct edit *edit = arena_array(a, struct edit, run->edits.n + 1);

    for (uint32_t i = 0; i < run->edits.n; i++) {
        edit[i] = run->edits.at[i];
        edit[i].insert = text_copy(a, edit[i].insert);
        r->ndels += edit[i].end - edit[i].first;
    }
    r->edits = (struct edits){.at = edit, .n = run->edits.n};
    r->source = *source_copy(a, &run->source);
    r->source.path = r->path;
    r->after.bytes = text_copy(a, run->after.bytes);
    r->after.text = text_copy(a, run->after.text);
    r->is_changed = true;
    r->file.bytes = r->source.bytes;
    r->file.path = r->file.path ? text_copy(a, text_of(r->file.path)).s : NULL;
}

static void
tell(struct run *run)
{
    const struct wording wording = {.scratch = &run->w->scratch,
                                    .an = run->an,
                                    .rules = run->rules,
                                    .known = run->job->known,
                                    .report = run->report};
    struct suppressions comments = selection_comments(run->selection);
    const struct idle_keeps idle = rules_idle_keeps(run->rules);

    suppress_judge_keeps(&comments, &idle);
    run->report->nsuppressed = run->picks.nsuppressed;
    run->report->nbelow_gain = run->picks.nbelow_gain;
    run->report->nknown = run->picks.nknown;
    run->report->npassed_over = run->picks.npassed_over;
    wording_records(&wording, &run->picks, &comments);
    if (run->is_changed) {
        wording_headings(&wording, &run->edits, &run->picks);
        keep_edits(run);
    }
}

static void
inspect(struct run *run)
{
    const struct job_view view = {run->an,       run->rules,
                                  &run->picks,   &run->w->scratch,
                                  &run->w->kept, run->job->settings->rows};

    if (run->job->inspect != NULL) {
        run->job->inspect(run->job->context, &view, run->report);
    }
}

/* The file can be read, but not what would become of it, or not all of it was
 * looked at. */
static void
refuse_result(struct run *run, enum bail bail)
{
    run->report->err.kind = ERR_NONE;
    refuse(run, bail, 0);
    run->report->bail_line = 0;
    selection_close(run->selection);
}

/* A failed proof means that nothing of the file is to be believed. */
static void
work(struct run *run)
{
    run->options = options_of(run);
    run->report->is_passed_over = run->job->is_passed_over;
    if (run->job->is_passed_over) {
        return;
    }
    if (run->job->bail_code.n > 0) {
        take_bail(run);
        return;
    }
    if (run->job->kept != NULL) {
        take_kept(run);
    } else if (!read_bytes(run) || !open_source(run)) {
        return;
    } else if (is_deferred(run)) {
        run->report->is_deferred = true;
        return;
    } else if (!lower(run)) {
        return;
    }
    run->report->is_passed_over = run->an->is_passed_over;
    if (run->an->is_passed_over) {
        return;
    }
    if (run->job->stops_early) {
        inspect(run);
        return;
    }
    choose(run);
    if (run->report->err.kind == ERR_MISREAD) {
        refuse_result(run, BAIL_MISREAD);
        return;
    }
    if (is_over_memory(run)) {
        refuse_result(run, BAIL_MEMORY);
        return;
    }
    drop_idle(run);
    run->is_changed = run->report->err.kind == ERR_NONE &&
                      run->edits.n + run->report->ndropped > 0;
    tell(run);
    inspect(run);
    selection_close(run->selection);
}

void
job_run(struct job_worker *w, const struct job *job, struct file_report *report)
{
    const struct arena_mark file = arena_mark(&w->file);
    const struct arena_mark scratch = arena_mark(&w->scratch);
    struct run run = {.w = w, .job = job, .report = report};

    *report = (struct file_report){
        .path = job->path,
        .known_as = job->known_as.n ? job->known_as : job->path,
        .module = job->module,
        .settings = job->settings,
        .is_given = job->open_path == NULL,
    };
    limit_memory(w, job->settings->max_memory);
    work(&run);
    if (report->err.kind == ERR_RECHECK) {
        report->file = (struct save_file){
            .bytes = text_copy(&report->memory, run.source.bytes)};
        report->source = (struct source){0};
    } else if (!run.is_changed) {
        report->file = (struct save_file){0};
        report->source = (struct source){0};
    }
    w->nfiles++;
    w->nbytes += report->nbytes;
    arena_rewind(&w->scratch, scratch);
    arena_rewind(&w->file, file);
}
