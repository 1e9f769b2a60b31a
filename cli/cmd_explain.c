/*
 * cmd_explain.c - all there is to say about the variables of one line.
 */
#include "cli/input.h"
#include "cli/lifetime.h"
#include "cli/nearby.h"
#include "cli/pager.h"
#include "cli/picture.h"
#include "cli/pool.h"
#include "cli/proof.h"
#include "cli/report.h"
#include "cli/select.h"
#include "cli/show.h"
#include "rewriter/rewriter.h"

#include <glib.h>
#include <stdlib.h>

/* FILE:LINE[:NAME] or FILE:LINE:COLUMN taken apart. */
struct target {
    struct text path, name;
    uint32_t line, column; /* too large a number: UINT32_MAX */
};

struct explain {
    const struct target *target;
    uint32_t ntold;
    bool color;
    uint32_t width;
    bool was_analysed;
    int version;
    uint64_t min_gain; /* what `check` asks for */
    uint32_t nlines;   /* of the file, once it was read */
};

/* Digits at `*at`, which moves behind them. */
static uint32_t
parse_number(struct text word, uint32_t *at)
{
    uint64_t n = 0;

    for (; *at < word.n && word.s[*at] >= '0' && word.s[*at] <= '9'; ++*at) {
        n = n * 10 + (uint64_t)(word.s[*at] - '0');
        n = n < UINT32_MAX ? n : UINT32_MAX;
    }
    return (uint32_t)n;
}

/* The last number between colons; what stands behind it is a name. */
static bool
parse_place(struct text word, struct target *t)
{
    for (uint32_t i = word.n; i > 0; i--) {
        uint32_t end = i;
        if (word.s[i - 1] != ':') {
            continue;
        }
        t->line = parse_number(word, &end);
        if (end > i && (end == word.n || word.s[end] == ':')) {
            t->path = text_sub(word, 0, i - 1);
            t->name = end < word.n ? text_sub(word, end + 1, word.n)
                                   : (struct text){"", 0};
            return t->line > 0;
        }
    }
    return false;
}

/* Names are compared as Python compares them. */
static bool
parse_target(struct arena *a, struct text word, struct target *t)
{
    struct target inner;

    *t = (struct target){0};
    if (!parse_place(word, t)) {
        return false;
    }
    /* As `check` tells of a finding, unless a file is called "FILE:LINE". */
    if (!g_file_test(text_copy(a, t->path).s, G_FILE_TEST_EXISTS) &&
        parse_place(t->path, &inner) && inner.name.n == 0) {
        t->column = t->line;
        t->line = inner.line;
        t->path = inner.path;
    }
    t->name = encoding_nfkc(a, t->name);
    return true;
}

/* ---- one variable ------------------------------------------------------ */

enum event { BOUND, USED, DELETED };

static bool
is_event(const struct op *op, var_id var, enum event event)
{
    const struct op_effect e = op_effect(op);

    if (e.var != var || op->flags & OPF_COPY) {
        return false;
    }
    switch (event) {
    case BOUND:
        return e.binds;
    case USED:
        return e.reads && !e.unbinds;
    case DELETED:
        return op->kind == OP_DELETE;
    }
    return false;
}

/* Lines in a row are told as one. */
enum { MOST_PLACES = 10 };

struct lines {
    VEC(uint32_t) at; /* in their order, each once */
};

static int
compare_lines(const void *va, const void *vb)
{
    const uint32_t a = *(const uint32_t *)va, b = *(const uint32_t *)vb;

    return (a > b) - (a < b);
}

/* The ops stand in the order of evaluation. */
static void
sort_lines(struct lines *lines)
{
    uint32_t n = 0;

    qsort(lines->at.at, lines->at.n, sizeof *lines->at.at, compare_lines);
    for (uint32_t i = 0; i < lines->at.n; i++) {
        if (n == 0 || lines->at.at[n - 1] != lines->at.at[i]) {
            lines->at.at[n++] = lines->at.at[i];
        }
    }
    lines->at.n = n;
}

/* Where the lines that go on without a gap from this one end; two are told
 * one by one. */
static uint32_t
end_of_row(const struct lines *lines, uint32_t i)
{
    uint32_t end = i + 1;

    while (end < lines->at.n && lines->at.at[end] == lines->at.at[end - 1] + 1) {
        end++;
    }
    return end - i > 2 ? end : i + 1;
}

static void
tell_lines(const char *word, const struct lines *lines)
{
    const uint32_t n = lines->at.n;
    uint32_t nplaces = 0, end;

    printf("  %s on line%s ", word, n == 1 ? "" : "s");
    for (uint32_t i = 0; i < n; i = end) {
        end = end_of_row(lines, i);
        if (nplaces == MOST_PLACES && end < n) {
            printf(" and %u more, the last is %u", n - i, lines->at.at[n - 1]);
            break;
        }
        printf("%s%u", nplaces++ ? ", " : "", lines->at.at[i]);
        if (end > i + 1) {
            printf(" to %u", lines->at.at[end - 1]);
        }
    }
    putchar('\n');
}

static void
tell_places(const struct job_view *view, const struct unit *u, var_id var,
            enum event event)
{
    static const char *const words[] = {"bound", "used", "deleted"};
    const struct arena_mark mark = arena_mark(view->scratch);
    struct lines lines = {0};

    for (op_id i = 0; i < u->nops; i++) {
        const uint32_t line = source_line(view->an->source, u->op[i].at);
        if (is_event(&u->op[i], var, event)) {
            vec_push(view->scratch, &lines.at, line);
        }
    }
    if (lines.at.n > 0) {
        sort_lines(&lines);
        tell_lines(words[event], &lines);
    }
    arena_rewind(view->scratch, mark);
}

static bool
is_deleted(const struct unit *u, const struct var *var)
{
    for (op_id i = 0; i < u->nops; i++) {
        if (u->op[i].kind == OP_DELETE && &u->var[u->op[i].arg] == var) {
            return true;
        }
    }
    return false;
}

/* By the kind of the scope; NULL: its locals are deleted. */
static const char *
why_scope(const struct unit *u)
{
    switch (u->kind) {
    case UNIT_FUNCTION:
        return u->bail != BAIL_NONE ? bail_words[u->bail] : NULL;
    case UNIT_MODULE:
        return "names of a module are deleted with `--module-scope scripts` "
               "only, and stay until the module goes";
    case UNIT_CLASS:
        return "names of a class are its attributes and stay as long as it";
    case UNIT_LAMBDA:
    case UNIT_COMPREHENSION:
    case UNIT_GENERATOR:
        return "it is local to one expression, which has no place for a "
               "statement, and goes with it";
    case UNIT_TYPE_PARAMS:
    case UNIT_TYPE_ALIAS:
    case UNIT_TYPE_VAR:
        return "it belongs to a type and stays as long as it";
    }
    return NULL;
}

/* Of a local of a function. */
static const char *
why_local(const struct unit *u, const struct var *var)
{
    const bool is_param = (var->flags & VARF_PARAM) != 0;

    if (var->flags & VARF_HANDLER) {
        return "Python itself unbinds the name of `except .. as`";
    }
    if (is_deleted(u, var)) {
        return "there is one, and no earlier place for it";
    }
    if (var->nbinds == 0 && !is_param) {
        return "nothing binds it";
    }
    if (var->nreads == 0) {
        return is_param ? "nothing reads it; what a caller hands over without "
                          "need is for a person to look at"
                        : "nothing reads it, so that no last use says when it "
                          "may go";
    }
    return "it is used until the end, or no place between statements has it "
           "bound and dead on every path";
}

/* Why no place was found at all. */
static const char *
why_nothing(const struct unit *u, const struct var *var)
{
    const char *scope = why_scope(u);

    if (scope != NULL) {
        return scope;
    }
    switch ((enum var_kind)var->kind) {
    case VAR_CELL:
        return "a nested function captures it";
    case VAR_FREE:
        return "it belongs to an enclosing function";
    case VAR_GLOBAL:
    case VAR_GLOBAL_EXPLICIT:
        return "it is a global name";
    case VAR_NAME:
        return "it belongs to a module or class";
    case VAR_LOCAL:
        break;
    }
    return why_local(u, var);
}

/* Does the reason say more of the variable than its kind does? */
static bool
tells_more(const struct reason *reason, const struct var *var)
{
    return reason->rule != RULE_DECLARED || var->flags & VARF_DECLARED;
}

/* The rule that keeps the whole function, or the name wherever it stands. */
static const struct reason *
why_kept(const struct rules_unit *ru, const struct var *var, var_id v)
{
    if (ru == NULL) {
        return NULL;
    }
    const uint32_t at =
        ru->skipped != NO_ID ? ru->skipped : ru->forbidden_why[v];
    return at != NO_ID && tells_more(&ru->reason[at], var) ? &ru->reason[at]
                                                           : NULL;
}

/* The rule that keeps it, or why there is nothing. */
static void
tell_nothing(const struct job_view *view, unit_id unit, var_id v)
{
    const struct unit *u = &view->an->unit[unit];
    const struct rules_unit *ru =
        u->kind == UNIT_FUNCTION ? rules_hints(view->rules, unit) : NULL;
    const struct reason *reason = why_kept(ru, &u->var[v], v);

    if (rules_skips_file(view->rules)) {
        puts("  no del: `# earlydel: skip-file` stands in this file");
        return;
    }
    if (reason == NULL) {
        printf("  no del: %s\n", why_nothing(u, &u->var[v]));
        return;
    }
    struct text words = reason_words(view->scratch, view->rules, ru, reason);
    printf("  no del: (%s) ", rule_info[reason->rule].code);
    show_escaped(stdout, words);
    putchar('\n');
    if (u->var[v].kind == VAR_CELL) {
        puts("  you could: pass it in as an argument, or bind it to None when "
             "you are done");
    }
}

/* Is the last read of the variable `len(x)`? */
static bool
ends_in_len(const struct analysis *an, const struct unit *u, var_id var)
{
    const struct text t = an->source->text;
    uint32_t at = 0, nlines = 0, last = 0;

    for (op_id i = 0; i < u->nops; i++) {
        const uint32_t line = source_line(an->source, u->op[i].at);
        if (is_event(&u->op[i], var, USED) && u->op[i].at >= at) {
            at = u->op[i].at;
            nlines += line != last;
            last = line;
        }
    }
    const uint32_t n = sym_text(an, u->var[var].name).n;
    return nlines > 1 && at >= 4 && at + n < t.n && t.s[at + n] == ')' &&
           text_eq(text_sub(t, at - 4, at), TEXT("len("));
}

/* Does one of the reasons say that the end of the value is an event? */
static bool
is_resource(const struct record *r)
{
    for (uint32_t i = 0; i < r->nground; i++) {
        if (text_eq(r->ground[i].code, TEXT("EDL601")) ||
            text_eq(r->ground[i].code, TEXT("EDL610"))) {
            return r->level == LEVEL_HELD;
        }
    }
    return false;
}

/* What a person could do, in place of a `del` or besides. */
static void
advise(const struct analysis *an, const struct unit *u, var_id v,
       const struct record *r)
{
    const struct var *var = &u->var[v];
    const bool is_param = (var->flags & VARF_PARAM) != 0;

    if (var->nreads == 1 && var->nbinds == 1 && !is_param &&
        (r == NULL || r->level <= LEVEL_UNSAFE)) {
        puts("  you could: write the expression where it is used; a value "
             "without a name dies as soon as it was used");
    }
    if (ends_in_len(an, u, v)) {
        struct text name = sym_text(an, var->name);
        printf("  you could: take `n = len(%.*s)` where it is made; only the "
               "number is wanted at the end\n",
               TEXT_ARG(name));
    }
    if (r != NULL && is_resource(r)) {
        puts("  you could: bind it by `with`, which ends it where you say");
    }
    if (r != NULL && !is_param && r->level <= LEVEL_UNSAFE &&
        r->scope_end > r->after_line) {
        printf("  you could: move lines %u to %u into a function of their "
               "own; its locals die when it returns\n",
               r->binding.line ? r->binding.line : r->last_use.line,
               r->after_line);
    }
    if (u->kind == UNIT_FUNCTION && is_param) {
        puts("  note: the caller may still hold the argument; a `del` here "
             "frees it only if it was passed as a temporary");
    }
}

/* What `check` leaves out for its gain, and what of the place lowers that. */
static void
tell_too_little(const struct job_view *view, unit_id unit)
{
    const char *place = rules_place_words(view->rules, unit);

    puts("    not told by `check`: it gains less than `min-gain` asks for");
    if (place != NULL) {
        printf("    less is claimed for it: %s\n", place);
    }
}

static void
tell_record(const struct explain *e, const struct job_view *view,
            const struct record *r)
{
    putchar('\n');
    printf("  ");
    show_paint(stdout, e->color, PAINT_CODE, r->code);
    printf(" [%s] ", level_word[r->level]);
    show_escaped(stdout, r->message);
    putchar('\n');
    for (uint32_t i = 0; i < r->nground; i++) {
        printf("    because %s%.*s%s", r->ground[i].code.n ? "(" : "",
               TEXT_ARG(r->ground[i].code), r->ground[i].code.n ? ") " : "");
        show_escaped(stdout, r->ground[i].words);
        if (r->ground[i].line > 0) {
            printf(", line %u", r->ground[i].line);
        }
        putchar('\n');
    }
    if (r->left_out != NULL) {
        printf("    not told by `check`: %s\n", r->left_out);
    } else if (r->level <= LEVEL_UNSAFE && (uint64_t)r->gain < e->min_gain) {
        tell_too_little(view, r->unit);
    }
    if (r->level <= LEVEL_UNSAFE) {
        printf("    gain: %s (%.*s)\n", record_gain_words[r->gain],
               TEXT_ARG(r->gain_why));
        printf("    insert `%.*s` after line %u\n",
               TEXT_ARG(text_trim(r->edit)), r->after_line);
    }
}

/* Does one of its grounds say that somebody notices the object's death? */
static bool
is_provable(const struct record *r)
{
    if (r->level != LEVEL_HELD) {
        return false;
    }
    for (uint32_t i = 0; i < r->nground; i++) {
        if (text_starts(r->ground[i].code, TEXT("EDL5")) ||
            text_starts(r->ground[i].code, TEXT("EDL6")) ||
            text_starts(r->ground[i].code, TEXT("EDL80"))) {
            return true;
        }
    }
    return false;
}

/* What a run of this file shows of the `del`. */
static void
tell_proof(const struct explain *e, const struct job_view *view,
           const struct proof *p, struct file_report *report)
{
    struct arena_mark mark = arena_mark(view->scratch);
    const struct text words = proof_words(&report->memory, view->scratch, p);

    printf("    on the model of CPython %d.%d: ", p->version / 100,
           p->version % 100);
    show_escaped(stdout, words);
    putchar('\n');
    arena_rewind(view->scratch, mark);
    (void)e;
}

static void
prove_record(const struct explain *e, const struct job_view *view,
             const struct record *r, struct file_report *report)
{
    const struct text line = text_trim(r->edit);
    struct proof p = {.an = view->an,
                      .version = e->version,
                      .at = r->insert.at,
                      .name = r->variable};

    if (is_provable(r) && line.n > 0) {
        p.indent = text_sub(r->edit, 0, (uint32_t)(line.s - r->edit.s));
        tell_proof(e, view, &p, report);
    }
}

/* A cell has no candidate; show what a `del` behind its last use would do. */
static void
prove_cell(const struct explain *e, const struct job_view *view,
           const struct unit *u, var_id v, struct file_report *report)
{
    struct proof p = {.an = view->an,
                      .version = e->version,
                      .name = sym_text(view->an, u->var[v].name)};

    if (u->kind == UNIT_FUNCTION && u->var[v].kind == VAR_CELL &&
        proof_place(u, v, &p)) {
        tell_proof(e, view, &p, report);
    }
}

static void
tell_variable(struct explain *e, const struct job_view *view, unit_id unit,
              var_id v, struct file_report *report)
{
    const struct analysis *an = view->an;
    const struct unit *u = &an->unit[unit];
    const struct var *var = &u->var[v];
    const struct record *last = NULL;

    printf("%s", e->ntold++ ? "\n" : "");
    show_paint(stdout, e->color, PAINT_LABEL, sym_text(an, var->name));
    printf(" in ");
    show_escaped(stdout, sym_text(an, u->qualname));
    printf(", lines %u to %u\n", source_line(an->source, u->span.begin),
           lifetime_last_line(an->source, u));
    if (var->flags & VARF_PARAM) {
        puts("  a parameter, bound by the caller");
    }
    tell_places(view, u, v, BOUND);
    tell_places(view, u, v, USED);
    tell_places(view, u, v, DELETED);
    for (uint32_t i = 0; i < report->nrecords; i++) {
        const struct record *r = &report->record[i];
        if (text_eq(r->variable, sym_text(an, var->name)) &&
            text_eq(r->scope, sym_text(an, u->qualname))) {
            tell_record(e, view, r);
            prove_record(e, view, r, report);
            last = r;
        }
    }
    if (last == NULL) {
        tell_nothing(view, unit, v);
        prove_cell(e, view, u, v, report);
    }
    advise(an, u, v, last);
    if (u->kind == UNIT_FUNCTION) {
        putchar('\n');
        const struct picture picture = {view, unit, v, report,
                                        e->width};
        picture_lines(stdout, view->scratch, &picture);
    }
}

/* Does the variable occur on the line that was asked for? */
static bool
is_on_line(const struct analysis *an, const struct unit *u, var_id v,
           uint32_t line)
{
    for (op_id i = 0; i < u->nops; i++) {
        const struct op_effect e = op_effect(&u->op[i]);
        if (e.var == v && source_line(an->source, u->op[i].at) == line) {
            return true;
        }
    }
    return u->var[v].flags & VARF_PARAM &&
           source_line(an->source, u->at) == line;
}

/* Is the variable one that may be asked about, and by this name?  Without one
 * these are the locals of functions. */
static bool
is_asked_for(const struct explain *e, const struct analysis *an,
             const struct var *v)
{
    const bool is_named = e->target->name.n > 0;

    return !(v->flags & (VARF_HIDDEN | VARF_INLINED)) &&
           (is_named ? text_eq(sym_text(an, v->name), e->target->name)
                     : v->kind < VAR_FREE);
}

/* A line of a module has names that are bound there. */
static void
tell_module(struct explain *e, const struct job_view *view,
            struct file_report *report)
{
    const struct unit *u = &view->an->unit[0];

    for (var_id v = 0; v < u->nvars && e->target->name.n == 0; v++) {
        if (!(u->var[v].flags & VARF_HIDDEN) && u->var[v].nbinds > 0 &&
            is_on_line(view->an, u, v, e->target->line)) {
            tell_variable(e, view, 0, v, report);
        }
    }
}

/* The innermost scope around the line that has the name, wherever it is
 * bound or used there; unit and variable, or false. */
static bool
find_around(const struct explain *e, const struct analysis *an, unit_id *unit,
            var_id *var)
{
    uint32_t least = UINT32_MAX;

    for (unit_id i = 0; i < an->nunits && e->target->name.n > 0; i++) {
        const struct unit *u = &an->unit[i];
        const uint32_t begin = source_line(an->source, u->span.begin);
        const uint32_t end = source_line(an->source, u->span.end);
        if (e->target->line < begin || e->target->line > end ||
            end - begin >= least) {
            continue;
        }
        for (var_id v = 0; v < u->nvars; v++) {
            if (is_asked_for(e, an, &u->var[v])) {
                least = end - begin;
                *unit = i;
                *var = v;
            }
        }
    }
    return least != UINT32_MAX;
}

static bool
is_at_column(const struct explain *e, const struct record *r)
{
    return r->last_use.line == e->target->line &&
           r->last_use.column == e->target->column;
}

/* What is found at the column that was named, each variable once. */
static void
tell_column(struct explain *e, const struct job_view *view,
            struct file_report *report)
{
    for (uint32_t i = 0; i < report->nrecords; i++) {
        const struct record *r = &report->record[i];
        bool is_new = is_at_column(e, r);
        for (uint32_t k = 0; k < i && is_new; k++) {
            is_new = !is_at_column(e, &report->record[k]) ||
                     report->record[k].var != r->var ||
                     report->record[k].unit != r->unit;
        }
        if (is_new && r->var < view->an->unit[r->unit].nvars) {
            tell_variable(e, view, r->unit, r->var, report);
        }
    }
}

static bool
has_finding(const struct file_report *report, unit_id unit, var_id v)
{
    for (uint32_t i = 0; i < report->nrecords; i++) {
        if (report->record[i].unit == unit && report->record[i].var == v) {
            return true;
        }
    }
    return false;
}

/* The variables of the line, of which something was found or not. */
static void
tell_line(struct explain *e, const struct job_view *view,
          struct file_report *report, bool is_found)
{
    const struct analysis *an = view->an;

    for (unit_id unit = 0; unit < an->nunits; unit++) {
        const struct unit *u = &an->unit[unit];
        for (var_id v = 0; v < u->nvars; v++) {
            if (is_asked_for(e, an, &u->var[v]) &&
                is_on_line(an, u, v, e->target->line) &&
                has_finding(report, unit, v) == is_found) {
                tell_variable(e, view, unit, v, report);
            }
        }
    }
}

static void
inspect(void *context, const struct job_view *view, struct file_report *report)
{
    struct explain *e = context;
    const struct analysis *an = view->an;
    const struct source *source = an->source;
    const bool is_ended = source->text.n > 0 &&
                          source->text.s[source->text.n - 1] == '\n';
    unit_id around;
    var_id var;

    e->was_analysed = true;
    e->nlines = source->nlines - is_ended;
    if (e->target->name.n == 0) {
        tell_column(e, view, report);
    }
    if (e->ntold > 0) {
        return;
    }
    tell_line(e, view, report, true);
    tell_line(e, view, report, false);
    if (e->ntold == 0) {
        tell_module(e, view, report);
    }
    if (e->ntold == 0 && find_around(e, an, &around, &var)) {
        tell_variable(e, view, around, var, report);
    }
}

/* ---- the command ------------------------------------------------------- */

static void
take(void *context, struct file_report *f)
{
    const struct app *app = context;

    if (f->err.kind != ERR_NONE) {
        app_fail_file(app, f->path, &f->err);
    } else if (f->bail.n > 0) {
        app_fail(app, "%.*s", TEXT_ARG(report_bail(app->run, f)));
    }
}

enum exit_code
cmd_explain(struct app *app)
{
    struct target target;
    struct input input = {0};
    struct err err;

    if (app->words.n == 1 && rule_by_code(app->words.at[0]) < RULE_COUNT) {
        return app_fail(app, "explain: that is a rule; `earlydel rule %.*s` "
                             "tells about it",
                        TEXT_ARG(app->words.at[0]));
    }
    if (app->words.n != 1 ||
        !parse_target(app->run, app->words.at[0], &target)) {
        return app_fail(app, "explain: say where, as FILE:LINE, "
                             "FILE:LINE:NAME or FILE:LINE:COLUMN");
    }
    if (target.line == UINT32_MAX || target.column == UINT32_MAX) {
        return app_fail(app, "explain: %.*s: no file is so long",
                        TEXT_ARG(app->words.at[0]));
    }
    const struct text path = text_copy(app->run, target.path);
    app->words = (struct texts){&path, 1};
    if (!input_open(app, &input, &err)) {
        return app_fail_err(app, &err);
    }
    if (input.has_trouble) { /* it was said */
        return EXIT_TROUBLE;
    }
    if (input.njobs != 1 || !input_is_explicit(&input, input.job[0].path)) {
        return app_fail(app, "explain: %.*s is not one file",
                        TEXT_ARG(target.path));
    }
    struct settings all = *input.job[0].settings;
    struct explain e = {
        .target = &target,
        .color = app->color_out,
        .width = app->width,
        .version = all.target_version ? (int)all.target_version : 314,
        .min_gain = all.min_gain,
    };
    all.held = true;
    all.min_gain = 0;
    input.job[0].settings = &all;
    input.job[0].predicts_all = all.predict;
    input.job[0].wants_left_out = true;
    input.job[0].inspect = inspect;
    input.job[0].context = &e;
    struct pool pool = {.njobs = 1, .take = take, .context = app};
    struct pager pager;
    pager_open(&pager);
    nearby_run(app->run, input.job, &pool);
    pager_close(&pager);
    if (!e.was_analysed) { /* it was said why */
        return EXIT_TROUBLE;
    }
    if (e.ntold == 0 && e.nlines > 0 && target.line > e.nlines) {
        return app_fail(app, "%.*s has %u line%s", TEXT_ARG(target.path),
                        e.nlines, e.nlines == 1 ? "" : "s");
    }
    if (e.ntold == 0) {
        return app_fail(app, "no local variable %.*s%son line %u of %.*s",
                        TEXT_ARG(target.name), target.name.n ? " " : "",
                        target.line, TEXT_ARG(target.path));
    }
    return EXIT_CLEAN;
}
