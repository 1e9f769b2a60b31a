#include "cli/select.h"

#include "cli/fingerprint.h"
#include "cli/lifetime.h"
#include "cli/pattern.h"

#include <glib.h>

struct selection {
    struct arena *a;
    const struct job *job;
    const struct settings *settings;
    const struct analysis *an;
    const struct also_worth *also;
    struct suppressions comments;
    struct texts ignored_here; /* per-file-ignores that match this file */
    GHashTable *seen;          /* fingerprint base to how many had it */
    GRegex **never;
    uint32_t nnever;
};

/* "tests:EDL101,EDL2": the codes, if the pattern matches the path. */
static void
add_file_ignores(struct selection *s)
{
    const struct texts *pairs = &s->settings->per_file_ignores.at;
    struct text path = s->job->path;
    VEC(struct text) code = {0};

    if (pairs->n > 0) {
        path = pattern_path(s->a,
                            s->job->work_path.n ? s->job->work_path : path,
                            &s->settings->per_file_ignores);
    }
    for (uint32_t i = 0; i < pairs->n; i++) {
        struct text pair = pairs->at[i];
        const uint32_t colon = setting_pair_colon(pair);
        if (colon == pair.n ||
            !pattern_matches(text_sub(pair, 0, colon), path)) {
            continue;
        }
        for (uint32_t from = colon + 1; from <= pair.n;) {
            uint32_t comma = text_find(pair, TEXT(","), from);
            uint32_t end = comma < pair.n ? comma : pair.n;
            vec_push(s->a, &code, text_trim(text_sub(pair, from, end)));
            from = end + 1;
        }
    }
    s->ignored_here = (struct texts){code.at, code.n};
}

struct selection *
selection_open(struct arena *a, const struct job *job,
               const struct analysis *an, const struct also_worth *also)
{
    struct selection *s = arena_new(a, struct selection);
    const struct texts *never = &job->settings->never_delete;

    *s = (struct selection){
        .a = a,
        .job = job,
        .settings = job->settings,
        .an = an,
        .also = also,
        .comments = suppress_read(a, an),
        .seen =
            g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL),
        .never = arena_array(a, GRegex *, never->n),
    };
    for (uint32_t i = 0; i < never->n; i++) {
        gchar *pattern = g_strndup(never->at[i].s, never->at[i].n);
        GRegex *regex =
            g_regex_new(pattern, G_REGEX_ANCHORED, (GRegexMatchFlags)0, NULL);
        g_free(pattern);
        if (regex != NULL) { /* bad ones were refused with the settings */
            s->never[s->nnever++] = regex;
        }
    }
    add_file_ignores(s);
    return s;
}

void
selection_close(struct selection *s)
{
    g_hash_table_destroy(s->seen);
    for (uint32_t i = 0; i < s->nnever; i++) {
        g_regex_unref(s->never[i]);
    }
}

/* The stable code a finding is reported under. */
static struct text
selection_code(const struct finding *f, unit_id unit)
{
    const struct verdict *v = &f->verdict;
    uint32_t rule = RULE_STRAIGHT + f->candidate.shape;

    if (v->level >= LEVEL_HELD && v->nreasons > 0) {
        rule = v->reason[0].rule;
    } else if (unit == 0) {
        rule = RULE_SCRIPT;
    } else if (rule == RULE_STRAIGHT && f->candidate.suspends) {
        rule = RULE_SUSPENDED;
    }
    return text_of(rule_info[rule].code);
}

static bool
is_selected(const struct selection *s, struct text code)
{
    const struct settings *set = s->settings;

    if (set->select.n > 0 && !pattern_has_code(&set->select, code) &&
        !pattern_has_code(&set->extend_select, code)) {
        return false;
    }
    return !pattern_has_code(&set->ignore, code) &&
           !pattern_has_code(&s->ignored_here, code);
}

bool
selection_has_comments(const struct selection *s)
{
    for (uint32_t i = 0; i < s->comments.n; i++) {
        if (!s->comments.at[i].is_keep) {
            return true;
        }
    }
    return false;
}

struct suppressions
selection_comments(const struct selection *s)
{
    static const struct suppressions none = {0};

    return is_selected(s, TEXT("EDL906")) ? s->comments : none;
}

bool
selection_may_write(const struct selection *s, struct text code)
{
    const struct settings *set = s->settings;

    return (set->fixable.n == 0 || pattern_has_code(&set->fixable, code)) &&
           !pattern_has_code(&set->unfixable, code);
}

static bool
is_parameter(const struct pick *p)
{
    const struct candidate *c = &p->finding->candidate;

    return c->shape == SHAPE_PARAM || c->binding == NO_ID;
}

/* What was proved, less what `parameters` takes away. */
static enum level
level_proved(const struct selection *s, const struct pick *p)
{
    const enum level level = p->finding->verdict.level;

    if (level > LEVEL_UNSAFE || !is_parameter(p)) {
        return level;
    }
    switch ((enum parameters)s->settings->parameters) {
    case PARAMETERS_UNSAFE:
        return LEVEL_UNSAFE;
    case PARAMETERS_ADVICE:
        return LEVEL_ADVICE;
    case PARAMETERS_SAFE:
    case PARAMETERS_OFF:
        break;
    }
    return level;
}

/* Of a code in both lists (`EDL2` and `EDL201`) less is said: unsafe. */
static enum level
level_for(const struct selection *s, const struct pick *p)
{
    const enum level level = level_proved(s, p);
    const bool is_demoted =
        pattern_has_code(&s->settings->extend_unsafe_fixes, p->code);

    if (level == LEVEL_SAFE && is_demoted) {
        return LEVEL_UNSAFE;
    }
    return level == LEVEL_UNSAFE && !is_demoted &&
                   pattern_has_code(&s->settings->extend_safe_fixes, p->code)
               ? LEVEL_SAFE
               : level;
}

static bool
is_never_deleted(const struct selection *s, struct text name)
{
    for (uint32_t i = 0; i < s->nnever; i++) {
        GMatchInfo *match = NULL;
        gint end = 0;
        bool whole = g_regex_match_full(s->never[i], name.s, (gssize)name.n, 0,
                                        (GRegexMatchFlags)0, &match, NULL) &&
                     g_match_info_fetch_pos(match, 0, NULL, &end) &&
                     (uint32_t)end == name.n;
        g_match_info_free(match);
        if (whole) {
            return true;
        }
    }
    return false;
}

static bool
is_in_ranges(const struct selection *s, uint32_t line)
{
    for (uint32_t i = 0; i < s->job->nranges; i++) {
        if (line >= s->job->range[i].begin && line < s->job->range[i].end) {
            return true;
        }
    }
    return !s->job->has_ranges;
}

static uint32_t
use_line(const struct selection *s, const struct unit *u,
         const struct candidate *c)
{
    op_id op = c->last_use != NO_ID ? c->last_use : c->binding;

    return source_line(s->an->source, op != NO_ID ? u->op[op].at : u->at);
}

/* The line the del goes behind. */
static uint32_t
del_line(const struct selection *s, const struct pick *p)
{
    const struct unit *u = &s->an->unit[p->unit];
    const uint32_t insert = u->gap[p->finding->candidate.gap].insert;

    return insert > 0 ? source_line(s->an->source, insert - 1) : 1;
}

/* The lines a finding is about are enough apart and in range. */
static bool
lines_allow(const struct selection *s, const struct pick *p)
{
    const struct unit *u = &s->an->unit[p->unit];
    const uint32_t use = use_line(s, u, &p->finding->candidate);
    const uint32_t last = lifetime_last_line(s->an->source, u);

    return last >= use && last - use >= s->settings->min_lines &&
           is_in_ranges(s, del_line(s, p));
}

/* Asked of every finding, told or not: a comment is not idle only because
 * an option left out what it silences. */
static bool
is_silenced(struct selection *s, const struct pick *p)
{
    const struct unit *u = &s->an->unit[p->unit];

    return s->comments.n > 0 &&
           suppress_hit(&s->comments, p->code,
                        use_line(s, u, &p->finding->candidate), del_line(s, p));
}

/* Counted over everything that was judged, so that no option changes it. */
static void
add_fingerprints(struct selection *s, struct pick *p)
{
    const struct unit *u = &s->an->unit[p->unit];
    const struct candidate *c = &p->finding->candidate;
    struct text scope = sym_text(s->an, u->qualname);
    struct text name = sym_text(s->an, u->var[c->var].name);
    struct text path = s->job->known_as.n ? s->job->known_as : s->job->path;
    struct text line =
        text_trim(source_line_text(s->an->source, use_line(s, u, c)));
    const uint64_t base = fingerprint_base(path, p->code, scope, name);
    const guint ordinal = GPOINTER_TO_UINT(g_hash_table_lookup(s->seen, &base));
    gint64 *key = g_new(gint64, 1);

    *key = (gint64)base;
    g_hash_table_replace(s->seen, key, GUINT_TO_POINTER(ordinal + 1));
    p->fingerprint = fingerprint_with(base, ordinal);
    p->content =
        fingerprint_with(fingerprint_base(line, p->code, scope, name), ordinal);
}

static uint64_t
variable_key(const struct analysis *an, const struct pick *p)
{
    const struct unit *u = &an->unit[p->unit];
    const struct var *v = &u->var[p->finding->candidate.var];

    return fingerprint_base(TEXT(""), TEXT(""), sym_text(an, u->qualname),
                            sym_text(an, v->name));
}

static bool
has_key(const struct also_worth *also, uint64_t key)
{
    for (uint32_t i = 0; also != NULL && i < also->n; i++) {
        if (also->at[i] == key) {
            return true;
        }
    }
    return false;
}

bool
selection_remember(struct arena *a, struct also_worth *also,
                   const struct analysis *an, const struct pick *p)
{
    const uint64_t key = variable_key(an, p);

    if (has_key(also, key)) {
        return false;
    }
    vec_push(a, also, key);
    return true;
}

/* What somebody chose by name has been weighed before. */
static bool
gains_enough(const struct selection *s, const struct pick *p)
{
    return (uint64_t)p->gain >= s->settings->min_gain || s->job->only != NULL ||
           has_key(s->also, variable_key(s->an, p));
}

static bool
is_known(const struct selection *s, const struct pick *p)
{
    return s->job->known != NULL &&
           known_has(s->job->known, p->fingerprint, p->content);
}

/* The first thing that speaks against telling it. */
static enum left_out
why_left_out(const struct selection *s, const struct pick *p, bool is_silenced)
{
    const struct settings *set = s->settings;
    const struct unit *u = &s->an->unit[p->unit];
    const struct text name =
        sym_text(s->an, u->var[p->finding->candidate.var].name);

    return p->level == LEVEL_HELD && !set->held ? LEFT_HELD
           : set->parameters == PARAMETERS_OFF && is_parameter(p)
               ? LEFT_PARAMETER
           : s->job->only != NULL &&
                   !fingerprints_has(s->job->only, p->fingerprint)
               ? LEFT_NOT_CHOSEN
           : !is_selected(s, p->code)  ? LEFT_RULE
           : is_never_deleted(s, name) ? LEFT_NEVER
           : !gains_enough(s, p)       ? LEFT_GAIN
           : !lines_allow(s, p)        ? LEFT_LINES
           : is_known(s, p)            ? LEFT_KNOWN
           : is_silenced               ? LEFT_COMMENT
                                       : TOLD;
}

/* Below the gain counts what another --min-gain would tell, nothing else. */
static void
count_left_out(const struct selection *s, struct picks *to,
               const struct pick *p, bool is_silenced)
{
    to->nbelow_gain += p->left_out == LEFT_GAIN && p->level <= LEVEL_UNSAFE &&
                       lines_allow(s, p) && !is_known(s, p) && !is_silenced;
    to->nknown += p->left_out == LEFT_KNOWN && p->level != LEVEL_HELD;
    to->nsuppressed += p->left_out == LEFT_COMMENT;
}

void
selection_take(struct selection *s, const struct judged *judged,
               struct picks *to)
{
    const struct settings *set = s->settings;

    for (uint32_t i = 0; i < judged->findings.n; i++) {
        const struct finding *finding = &judged->findings.at[i];
        const struct forecast *forecast = &judged->forecast[i];
        struct pick p = {
            .unit = judged->rules_unit->unit,
            .finding = finding,
            .forecast = forecast,
            .rules_unit = judged->rules_unit,
            .gain = forecast_gain(forecast, finding),
            .code = selection_code(finding, judged->rules_unit->unit),
        };
        p.level = level_for(s, &p);
        add_fingerprints(s, &p);
        const bool is_quiet = is_silenced(s, &p);
        p.left_out = why_left_out(s, &p, is_quiet);
        count_left_out(s, to, &p, is_quiet);
        if (p.left_out != TOLD && !s->job->wants_left_out) {
            continue;
        }
        p.is_fixable =
            p.level <= LEVEL_UNSAFE && selection_may_write(s, p.code);
        p.is_written = s->job->wants_edits && p.is_fixable &&
                       (p.level == LEVEL_SAFE || set->unsafe_fixes ||
                        !s->job->writes_safe_only);
        vec_push(s->a, to, p);
    }
}
