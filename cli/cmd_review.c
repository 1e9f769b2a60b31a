/*
 * cmd_review.c - one finding at a time, with the keys of `git add -p`.
 *
 * Decisions of a file are written together when its last finding was decided:
 * first the comments, then the dels, each after the file was analysed and
 * proved once more with exactly those.
 */
#include "cli/answer.h"
#include "cli/fingerprint.h"
#include "cli/gallery.h"
#include "cli/ignore.h"
#include "cli/nearby.h"
#include "cli/remark.h"
#include "cli/report.h"
#include "cli/resume.h"
#include "cli/show.h"
#include "cli/summary.h"
#include "cli/survey.h"
#include "cli/top_path.h"
#include "cli/verify_python.h"

#include <glib.h>
#include <signal.h>
#include <stdlib.h>

enum choice_made { UNDECIDED, TAKEN, LEFT, IGNORED, KEPT };

struct review {
    struct app *app;
    VEC(struct file_report) file;
    VEC(struct text) rule;      /* rules whose findings are all taken */
    struct fingerprints before; /* left by the review that goes on */
    struct fingerprints left;   /* answered with no, then and now */
    uint32_t nwritten, ntaken, nleft, nremarks, nundecided;
    bool stopped, interrupted;
    enum exit_code code;
};

/* One file on the table. */
struct sitting {
    struct review *r;
    struct file_report *f;
    uint8_t *made;  /* enum choice_made, by record */
    uint32_t at;    /* the finding that is asked about */
    uint32_t shown; /* the one on the screen, or UINT32_MAX */
    struct {
        uint32_t *at;
        uint32_t n, cap;
    } trail; /* decided, in that order, for undo */
};

static void
take(void *context, struct file_report *f)
{
    struct review *r = context;

    if (f->err.kind != ERR_NONE) {
        r->code =
            exit_code_worst(r->code, app_fail_file(r->app, f->path, &f->err));
    } else if (f->edits.n > 0) {
        vec_push(r->app->run, &r->file, file_report_keep(f));
    }
}

static void
take_again(void *context, struct file_report *f)
{
    *(struct file_report *)context = file_report_keep(f);
}

/* The file as it is now, with all its findings or `only` some. */
static struct file_report
analyse(const struct review *r, const struct file_report *f,
        const struct fingerprints *only)
{
    struct file_report again = {0};
    struct job job = {
        .path = f->path,
        .open_path = f->file.path,
        .settings = f->settings,
        .only = only,
        .wants_edits = true,
        .inspect = sketch_inspect,
    };
    struct pool pool = {.njobs = 1, .take = take_again, .context = &again};

    nearby_run(r->app->run, &job, &pool);
    return again;
}

/* ---- what is shown ----------------------------------------------------- */

static void
show(const struct sitting *s)
{
    const struct report_format *full = &report_format_table[0];
    struct report report = {
        .to = stdout, .color = s->r->app->color_out, .a = s->r->app->run};
    struct file_report one = *s->f;

    one.record = &s->f->record[s->at];
    one.nrecords = 1;
    full->file(&report, &one);
}

static void
show_patch(struct sitting *s, struct text rest)
{
    const struct file_report *f = s->f;
    struct buf out = {.arena = s->r->app->run};
    const struct change change = {.path = top_path(out.arena, f->path),
                                  .before = &f->source,
                                  .edits = &f->edits,
                                  .after = f->after,
                                  .heading = f->heading};
    struct err err;

    (void)rest;
    if (diff_unified(&out, &change, &err)) {
        show_diff(stdout, s->r->app->color_out, buf_text(&out));
    }
}

static void
show_picture(struct sitting *s, struct text rest)
{
    const struct gallery g = {
        .a = s->r->app->run,
        .file = s->f,
        .nfiles = 1,
        .scope = s->f->record[s->at].scope,
        .variable = s->f->record[s->at].variable,
        .color = s->r->app->color_out,
        .width = s->r->app->width,
    };

    (void)rest;
    gallery_text(stdout, &g);
}

/* ---- moving ------------------------------------------------------------ */

static bool
is_asked(const struct sitting *s, uint32_t i)
{
    return s->f->record[i].is_written &&
           !fingerprints_has(&s->r->before, s->f->record[i].fingerprint);
}

/* The next finding from `from` on; nrecords if there is none. */
static uint32_t
next_from(const struct sitting *s, uint32_t from, bool undecided)
{
    while (from < s->f->nrecords &&
           (!is_asked(s, from) || (undecided && s->made[from] != UNDECIDED))) {
        from++;
    }
    return from;
}

static void
skip(struct sitting *s, struct text rest)
{
    (void)rest;
    s->at = next_from(s, s->at + 1, true);
}

static void
forward(struct sitting *s, struct text rest)
{
    const uint32_t next = next_from(s, s->at + 1, false);

    (void)rest;
    if (next == s->f->nrecords) {
        puts("This is the last finding of the file.");
    } else {
        s->at = next;
    }
}

static void
back(struct sitting *s, struct text rest)
{
    (void)rest;
    for (uint32_t i = s->at; i > 0; i--) {
        if (is_asked(s, i - 1)) {
            s->at = i - 1;
            return;
        }
    }
    puts("This is the first finding of the file.");
}

static void
undo(struct sitting *s, struct text rest)
{
    (void)rest;
    if (s->trail.n == 0) {
        puts("Nothing is decided yet.");
    } else {
        s->at = s->trail.at[--s->trail.n];
        s->made[s->at] = UNDECIDED;
    }
}

/* The next finding, round and round, whose words hold the text. */
static void
search(struct sitting *s, struct text rest)
{
    const uint32_t n = s->f->nrecords;

    for (uint32_t k = 1; k <= n && rest.n > 0; k++) {
        const uint32_t i = (s->at + k) % n;
        const struct record *r = &s->f->record[i];
        if (is_asked(s, i) && (text_find(r->message, rest, 0) != UINT32_MAX ||
                               text_find(r->scope, rest, 0) != UINT32_MAX ||
                               text_find(report_line(s->f, r->last_use.line),
                                         rest, 0) != UINT32_MAX)) {
            s->at = i;
            return;
        }
    }
    puts("No finding of this file has that: write /TEXT.");
}

/* ---- deciding ---------------------------------------------------------- */

static void
decide(struct sitting *s, uint32_t i, enum choice_made made)
{
    s->made[i] = (uint8_t)made;
    vec_push(s->r->app->run, &s->trail, i);
}

static void
decide_one(struct sitting *s, enum choice_made made)
{
    decide(s, s->at, made);
    s->at = next_from(s, s->at + 1, true);
}

static void
decide_rest(struct sitting *s, enum choice_made made)
{
    for (uint32_t i = s->at; i < s->f->nrecords;
         i = next_from(s, i + 1, true)) {
        decide(s, i, made);
    }
    s->at = s->f->nrecords;
}

static void
yes(struct sitting *s, struct text rest)
{
    (void)rest;
    decide_one(s, TAKEN);
}

static void
no(struct sitting *s, struct text rest)
{
    (void)rest;
    decide_one(s, LEFT);
}

static void
yes_to_rest(struct sitting *s, struct text rest)
{
    (void)rest;
    decide_rest(s, TAKEN);
}

static void
no_to_rest(struct sitting *s, struct text rest)
{
    (void)rest;
    decide_rest(s, LEFT);
}

static void
yes_to_rule(struct sitting *s, struct text rest)
{
    struct arena *a = s->r->app->run;

    (void)rest;
    vec_push(a, &s->r->rule, text_copy(a, s->f->record[s->at].code));
    decide_one(s, TAKEN);
}

static void
ignore(struct sitting *s, struct text rest)
{
    (void)rest;
    decide_one(s, IGNORED);
}

static void
keep(struct sitting *s, struct text rest)
{
    (void)rest;
    decide_one(s, KEPT);
}

static void
stop(struct sitting *s, struct text rest)
{
    (void)rest;
    s->r->stopped = true;
    s->at = s->f->nrecords;
}

/* ---- editing ----------------------------------------------------------- */

/* As git does: the shell reads the editor's name, which may hold options. */
static bool
run_editor(const char *path, uint32_t line)
{
    const char *editor = getenv("VISUAL");
    gint status = 1;

    if (editor == NULL || editor[0] == '\0') {
        editor = getenv("EDITOR");
    }
    gchar *command = g_strdup_printf("%s +%u \"$1\"",
                                     editor && editor[0] ? editor : "vi", line);
    gchar *argv[] = {g_strdup("/bin/sh"), g_strdup("-c"), command,
                     g_strdup("sh"),      g_strdup(path), NULL};

    fflush(stdout);
    const bool ok = g_spawn_sync(NULL, argv, NULL, G_SPAWN_CHILD_INHERITS_STDIN,
                                 NULL, NULL, NULL, NULL, &status, NULL) &&
                    status == 0;
    for (uint32_t i = 0; argv[i] != NULL; i++) {
        g_free(argv[i]);
    }
    return ok;
}

/* The same findings keep what was decided of them. */
static void
carry_over(struct sitting *s, const struct file_report *old,
           const uint8_t *made)
{
    s->made = arena_array(s->r->app->run, uint8_t, s->f->nrecords + 1);
    s->trail.n = 0;
    for (uint32_t i = 0; i < s->f->nrecords; i++) {
        for (uint32_t k = 0; k < old->nrecords; k++) {
            if (made[k] != UNDECIDED && is_asked(s, i) &&
                old->record[k].fingerprint == s->f->record[i].fingerprint) {
                decide(s, i, (enum choice_made)made[k]);
            }
        }
    }
    s->at = next_from(s, 0, true);
}

static void
edit(struct sitting *s, struct text rest)
{
    const struct file_report old = *s->f;
    const char *path = old.file.path;

    (void)rest;
    if (path == NULL || !run_editor(path, old.record[s->at].last_use.line)) {
        puts("The editor failed; is EDITOR set?");
        return;
    }
    struct file_report again = analyse(s->r, &old, NULL);
    if (again.err.kind != ERR_NONE || again.edits.n == 0) {
        struct text why = report_bail(s->r->app->run, &again);
        puts(again.err.kind != ERR_NONE ? again.err.text
             : again.bail.n > 0         ? why.s
                                        : "No finding is left in the file.");
        s->at = s->f->nrecords;
        s->f->edits.n = 0; /* nothing that was decided can be written */
        file_report_release(&again);
        return;
    }
    *s->f = again;
    carry_over(s, &old, s->made);
    s->shown = UINT32_MAX;
}

/* ---- keys -------------------------------------------------------------- */

static void help(struct sitting *s, struct text rest);

static const struct {
    char key;
    const char *help;
    void (*act)(struct sitting *s, struct text rest);
} key_table[] = {
    {'y', "take this finding", yes},
    {'n', "leave it", no},
    {'a', "take it and all later ones in the file", yes_to_rest},
    {'d', "leave it and all later ones in the file", no_to_rest},
    {'A', "take it and every later finding of this rule", yes_to_rule},
    {'i', "silence it by a comment, `earlydel: ignore[CODE]`", ignore},
    {'k', "say that this value is kept, `earlydel: keep[NAME]`", keep},
    {'e', "open the file in $EDITOR, then look at it again", edit},
    {'v', "draw the lifetimes of the function", show_picture},
    {'p', "show the patch of the whole file", show_patch},
    {'j', "leave it undecided, go to the next undecided one", skip},
    {'J', "go to the next one", forward},
    {'K', "go to the one before", back},
    {'/', "TEXT: go to a finding with that text", search},
    {'u', "undo the last decision", undo},
    {'q', "stop; what was taken in this file is written", stop},
    {'?', "this", help},
};

enum { NKEYS = sizeof key_table / sizeof key_table[0] };

static void
help(struct sitting *s, struct text rest)
{
    (void)s, (void)rest;
    for (uint32_t i = 0; i < NKEYS; i++) {
        printf("%c - %s\n", key_table[i].key, key_table[i].help);
    }
}

/* Ctrl-C: the file at hand stays as it is, and it is said what that costs. */
static void
interrupt(struct sitting *s)
{
    uint32_t ndropped = 0;

    for (uint32_t i = 0; i < s->f->nrecords; i++) {
        if (s->made[i] != UNDECIDED && s->made[i] != LEFT) {
            s->made[i] = UNDECIDED;
            ndropped++;
        }
    }
    putchar('\n');
    fflush(stdout);
    if (ndropped > 0) {
        app_warn(s->r->app,
                 "%.*s: interrupted, %u answer%s not written; `q` writes them",
                 TEXT_ARG(s->f->path), ndropped,
                 ndropped == 1 ? " is" : "s are");
    }
    s->r->interrupted = true;
    stop(s, TEXT(""));
}

/* Ask once; the end of the input is `q`. */
static void
ask(struct sitting *s)
{
    char line[256];
    uint32_t asked = 0, number = 0;

    for (uint32_t i = 0; i < s->f->nrecords; i++) {
        asked += is_asked(s, i);
        number += i <= s->at && is_asked(s, i);
    }
    const struct answering answering = answer_begin();

    printf("(%u/%u) Insert this del [", number, asked);
    for (uint32_t i = 0; i < NKEYS; i++) {
        printf("%s%c", i ? "," : "", key_table[i].key);
    }
    printf("]? ");
    fflush(stdout);
    switch (answer_read(&answering, line, sizeof line)) {
    case ANSWER_INTERRUPT:
        interrupt(s);
        return;
    case ANSWER_END:
        putchar('\n');
        stop(s, TEXT(""));
        return;
    case ANSWER_LINE:
        break;
    }
    for (uint32_t i = 0; i < NKEYS; i++) {
        if (key_table[i].key == line[0]) {
            key_table[i].act(s, text_trim(text_of(line + 1)));
            return;
        }
    }
    help(s, TEXT(""));
}

static bool
rule_is_taken(const struct review *r, struct text code)
{
    for (uint32_t i = 0; i < r->rule.n; i++) {
        if (text_eq(r->rule.at[i], code)) {
            return true;
        }
    }
    return false;
}

static void
ask_all(struct sitting *s)
{
    s->shown = UINT32_MAX;
    s->at = next_from(s, 0, true);
    while (s->at < s->f->nrecords && s->f->edits.n > 0) {
        if (s->made[s->at] == UNDECIDED &&
            rule_is_taken(s->r, s->f->record[s->at].code)) {
            decide_one(s, TAKEN);
            continue;
        }
        if (s->shown != s->at) {
            show(s);
            s->shown = s->at;
        }
        ask(s);
    }
}

/* ---- writing ----------------------------------------------------------- */

static void
fail_file(struct review *r, const struct file_report *f, const struct err *err)
{
    r->code = exit_code_worst(r->code, app_fail_file(r->app, f->path, err));
}

static bool
is_remark(const struct sitting *s, uint32_t i)
{
    return s->made[i] == IGNORED || s->made[i] == KEPT;
}

static void
add_remark(const struct sitting *s, uint32_t i, struct remarks *remarks)
{
    struct arena *a = s->r->app->run;
    const struct record *r = &s->f->record[i];

    if (s->made[i] == IGNORED) {
        remark_add(a, remarks, &s->f->source, r->after_line,
                   text_format(a, "ignore[%.*s]", TEXT_ARG(r->code)));
    } else {
        remark_add(a, remarks, &s->f->source, r->binding.line,
                   text_format(a, "keep[%.*s]", TEXT_ARG(r->variable)));
    }
}

/* The file with the comments on findings [first, end). */
static bool
make_remarks(const struct sitting *s, uint32_t first, uint32_t end,
             struct silence *silence, struct err *err)
{
    struct arena *a = s->r->app->run;
    const struct file_report *f = s->f;
    const struct remark_base base = {
        &f->source, NULL, {f->source.text, f->source.bytes}};
    struct remarks remarks = {0};
    struct rewrite after;

    *silence = (struct silence){.report = f, .file = &f->file};
    for (uint32_t i = first; i < end; i++) {
        if (is_remark(s, i)) {
            add_remark(s, i, &remarks);
            vec_push(a, &silence->gone, f->record[i].fingerprint);
        }
    }
    fingerprints_sort(&silence->gone);
    if (!remark_apply(a, &base, &remarks, &after, err)) {
        return false;
    }
    silence->bytes = after.bytes;
    return true;
}

/* A comment on a line within a text silences nothing: such answers go, told
 * one by one, and the others stay. */
static void
drop_idle_remarks(struct sitting *s)
{
    const struct file_report *f = s->f;
    struct silence one;
    struct err ignored;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        const struct record *r = &f->record[i];
        if (!is_remark(s, i) || (make_remarks(s, i, i + 1, &one, &ignored) &&
                                 ignore_holds(s->r->app, &one))) {
            continue;
        }
        app_fail(s->r->app,
                 "%.*s:%u: a comment there does not silence the finding about "
                 "`%.*s`; it is left",
                 TEXT_ARG(f->path),
                 s->made[i] == KEPT ? r->binding.line : r->after_line,
                 TEXT_ARG(r->variable));
        s->made[i] = LEFT;
        s->r->nleft++;
        s->r->code = exit_code_worst(s->r->code, EXIT_TROUBLE);
    }
}

static uint32_t
count_remarks(const struct sitting *s)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < s->f->nrecords; i++) {
        n += is_remark(s, i);
    }
    return n;
}

/* The comments that were asked for; true if the file was written. */
static bool
write_remarks(struct sitting *s)
{
    const uint32_t n = s->f->nrecords;
    struct silence silence;
    struct err err = {0};

    if (count_remarks(s) == 0) {
        return false;
    }
    if (make_remarks(s, 0, n, &silence, &err) &&
        !ignore_holds(s->r->app, &silence)) {
        drop_idle_remarks(s);
        if (count_remarks(s) == 0) {
            return false;
        }
    }
    if (!make_remarks(s, 0, n, &silence, &err) ||
        !ignore_write(s->r->app, &silence, &err)) {
        fail_file(s->r, s->f, &err);
        return false;
    }
    s->r->nremarks += count_remarks(s);
    return true;
}

/* Somebody else wrote to the file while it was on the table. */
static void
tell_missing(struct review *r, const struct file_report *proved, uint32_t n)
{
    uint32_t nmissing = n;

    for (uint32_t i = 0; i < proved->nrecords; i++) {
        nmissing -= proved->record[i].is_written && nmissing > 0;
    }
    if (nmissing > 0) {
        app_warn(r->app,
                 "%.*s: changed meanwhile; %u of %u dels had no place any more",
                 TEXT_ARG(proved->path), nmissing, n);
        r->ntaken -= nmissing;
        r->nleft += nmissing;
    }
}

/* By a real Python, if one was asked for. */
static bool
is_verified(const struct review *r, const struct file_report *proved,
            struct err *err)
{
    return proved->settings->verify == VERIFY_STRUCTURE ||
           verify_python(r->app->run, proved->settings, proved, err);
}

/* Analyse the file once more with nothing but what was taken. */
static bool
write_dels(struct review *r, const struct file_report *f,
           const struct fingerprints *taken, bool has_backup)
{
    struct save_how how = settings_saving(r->app->run, f->settings);
    struct file_report proved = analyse(r, f, taken);
    struct err err = proved.err;
    bool ok = false;

    if (err.kind == ERR_NONE && proved.edits.n > 0 &&
        proved.file.path != NULL && is_verified(r, &proved, &err)) {
        how.backup = has_backup ? NULL : how.backup;
        ok = save_replace(r->app->run, &proved.file, proved.after.bytes, &how,
                          &err);
    }
    if (!ok && err.kind != ERR_NONE) {
        fail_file(r, f, &err);
    } else {
        tell_missing(r, &proved, taken->n);
    }
    file_report_release(&proved);
    return ok;
}

static void
review_file(struct review *r, struct file_report *f)
{
    struct sitting s = {
        .r = r,
        .f = f,
        .made = arena_array(r->app->run, uint8_t, f->nrecords + 1),
    };
    struct fingerprints taken = {0};

    ask_all(&s);
    for (uint32_t i = 0; i < f->nrecords && f->edits.n > 0; i++) {
        if (s.made[i] == TAKEN && is_asked(&s, i)) {
            vec_push(r->app->run, &taken, f->record[i].fingerprint);
            r->ntaken++;
        } else {
            r->nleft += is_asked(&s, i) && s.made[i] <= LEFT;
            r->nundecided += is_asked(&s, i) && s.made[i] == UNDECIDED;
        }
    }
    for (uint32_t i = 0; i < f->nrecords; i++) {
        if (s.made[i] == LEFT) {
            vec_push(r->app->run, &r->left, f->record[i].fingerprint);
        }
    }
    resume_write(r->app->run, &r->left);
    bool written = write_remarks(&s);
    if (taken.n > 0) {
        fingerprints_sort(&taken);
        written |= write_dels(r, f, &taken, written);
    }
    r->nwritten += written;
}

static void
print_summary(const struct review *r, const struct totals *t)
{
    fflush(stdout);
    if (r->file.n == 0 && t->nfiles > t->nfailed + t->nskipped) {
        const uint32_t n = t->nfiles - t->nfailed - t->nskipped;
        fprintf(stderr, "Nothing to decide in %u file%s.\n", n,
                n == 1 ? "" : "s");
        return;
    }
    fprintf(stderr, "Took %u, left %u", r->ntaken, r->nleft);
    if (r->nremarks > 0) {
        fprintf(stderr, ", silenced %u", r->nremarks);
    }
    fprintf(stderr, "; wrote %u file%s.\n", r->nwritten,
            r->nwritten == 1 ? "" : "s");
    if (r->stopped) {
        fprintf(stderr, "`earlydel review --resume` goes on from here.\n");
    } else if (r->nundecided > 0) {
        fprintf(stderr,
                "%u undecided; `earlydel review --resume` asks about %s.\n",
                r->nundecided, r->nundecided == 1 ? "it" : "them");
    }
}

enum exit_code
cmd_review(struct app *app)
{
    struct review r = {.app = app};
    struct totals totals = {0};
    const struct survey_visit visit = {.wants_edits = true,
                                       .inspect = sketch_inspect,
                                       .take = take,
                                       .context = &r,
                                       .totals = &totals};

    if (app->settings.resume) {
        resume_read(app->run, &r.before);
        r.left = (struct fingerprints){0};
        for (uint32_t i = 0; i < r.before.n; i++) {
            vec_push(app->run, &r.left, r.before.at[i]);
        }
    }
    r.code = survey_each(app, &visit);
    for (uint32_t i = 0; i < r.file.n; i++) {
        if (!r.stopped) {
            review_file(&r, &r.file.at[i]);
        } else {
            r.nleft += r.file.at[i].ndels;
        }
        file_report_release(&r.file.at[i]);
    }
    if (!r.stopped && r.nundecided == 0) {
        resume_forget();
    }
    if (!app->settings.quiet) {
        print_summary(&r, &totals);
        summary_left_out(stderr, &totals);
    }
    if (r.interrupted) { /* who waits for us sees what ended us */
        raise(SIGINT);
    }
    return exit_code_worst(r.code, r.nleft ? EXIT_FINDINGS : EXIT_CLEAN);
}
