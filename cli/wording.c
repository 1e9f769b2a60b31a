#include "cli/wording.h"

#include "cli/fingerprint.h"
#include "cli/lifetime.h"
#include "cli/settings.h"

#include <stdio.h>
#include <stdlib.h>

/* By enum shape; %s is the name, the numbers are last use and scope end. */
enum words { WORDS_USE_END, WORDS_NAME, WORDS_NAME_END };

static const struct {
    enum words kind;
    const char *words;
} shape_words[] = {
    [SHAPE_STRAIGHT] = {WORDS_USE_END, "is not used after line"},
    [SHAPE_BRANCH] = {WORDS_NAME_END, "is not used on this branch"},
    [SHAPE_LOOP] = {WORDS_NAME, "is still alive while the next round of the "
                                "loop builds its successor"},
    [SHAPE_REBIND] = {WORDS_NAME,
                      "holds its old value while the new one is made"},
    [SHAPE_LOOP_VAR] = {WORDS_NAME_END, "outlives its loop"},
    [SHAPE_WITH] = {WORDS_NAME_END, "outlives its with block"},
    [SHAPE_EXCEPTION] = {WORDS_NAME, "keeps the frames of its traceback alive"},
    [SHAPE_PARAM] = {WORDS_USE_END, "is not used after line"},
};

/* ---- places ------------------------------------------------------------ */

static uint32_t
name_length(struct text t)
{
    uint32_t n = 0;

    while (n < t.n && (t.s[n] == '_' || (unsigned char)t.s[n] >= 0x80 ||
                       (t.s[n] >= '0' && t.s[n] <= '9') ||
                       (t.s[n] >= 'a' && t.s[n] <= 'z') ||
                       (t.s[n] >= 'A' && t.s[n] <= 'Z'))) {
        n++;
    }
    return n;
}

static struct place
place_of(const struct source *s, uint32_t begin, uint32_t end)
{
    return (struct place){
        .line = source_line(s, begin),
        .column = source_column_points(s, begin),
        .end_line = source_line(s, end),
        .end_column = source_column_points(s, end),
        .at = begin,
    };
}

/* The name that stands at an op. */
static struct place
place_of_op(const struct source *s, const struct unit *u, op_id op)
{
    const uint32_t at = op != NO_ID ? u->op[op].at : u->at;
    struct text rest = text_sub(s->text, at, s->text.n);

    return place_of(s, at, at + name_length(rest));
}

/* ---- what follows ------------------------------------------------------ */

struct following {
    uint32_t ncalls, nloops, nsuspends;
};

static void
add_count(struct buf *b, uint32_t n, const char *one)
{
    if (n > 0) {
        buf_format(b, "%s%u %s%s", b->n ? ", " : "", n, one, n == 1 ? "" : "s");
    }
}

static struct text
words_of_following(struct arena *a, uint32_t nlines, const struct following *f)
{
    struct buf b = {.arena = a};

    add_count(&b, nlines, "line");
    add_count(&b, f->ncalls, "call");
    add_count(&b, f->nloops, "loop");
    add_count(&b, f->nsuspends, "wait");
    return buf_text(&b);
}

/* What the model says, and what follows in the text: the rounds that the model
 * happened to run are nobody's concern, and others in another run. */
static struct text
gain_words_of(struct arena *a, const struct record *r, const struct gap *gap,
              const struct forecast *forecast)
{
    const uint32_t nlines =
        r->scope_end > r->after_line ? r->scope_end - r->after_line : 0;
    const struct following f = {gap->calls, gap->loops, gap->suspends};
    const struct text follows = words_of_following(a, nlines, &f);

    return forecast->is_known && follows.n > 0
               ? text_format(a, "%s; %.*s", forecast->why, TEXT_ARG(follows))
           : forecast->is_known ? text_of(forecast->why)
                                : follows;
}

/* ---- one record -------------------------------------------------------- */

/* Behind the last line there may still be work: what a `with` ends with. */
static const char *
end_words(const struct unit *u)
{
    return u->kind == UNIT_MODULE ? "the end of the file"
                                  : "the end of the function";
}

static struct text
message_of(struct arena *a, const struct record *r, const struct pick *p,
           const struct unit *u)
{
    const uint32_t shape = p->finding->candidate.shape;
    const char *what = shape == SHAPE_PARAM ? "parameter " : "";
    const char *words = shape_words[shape].words;
    const uint32_t lines =
        r->scope_end > r->after_line ? r->scope_end - r->after_line : 0;

    if (p->level >= LEVEL_HELD) {
        return text_format(
            a, "%s`%.*s` is %s: %.*s", what, TEXT_ARG(r->variable),
            p->finding->is_moved      ? "held back, but not to the end"
            : p->level == LEVEL_HELD ? "held back"
                                     : "better left alone",
            TEXT_ARG(r->nground ? r->ground[0].words
                                : TEXT("no reason given")));
    }
    switch (shape_words[shape].kind) {
    case WORDS_USE_END:
        if (lines == 0) {
            return text_format(a, "%s`%.*s` %s %u but lives to %s", what,
                               TEXT_ARG(r->variable), words, r->after_line,
                               end_words(u));
        }
        return text_format(a, "%s`%.*s` %s %u but lives to line %u (%u line%s)",
                           what, TEXT_ARG(r->variable), words, r->after_line,
                           r->scope_end, lines, lines == 1 ? "" : "s");
    case WORDS_NAME_END:
        return text_format(a, "%s`%.*s` %s and lives to line %u", what,
                           TEXT_ARG(r->variable), words, r->scope_end);
    case WORDS_NAME:
        return text_format(a, "%s`%.*s` %s", what, TEXT_ARG(r->variable),
                           words);
    }
    return TEXT("");
}

static void
add_grounds(const struct wording *w, struct record *r, const struct pick *p)
{
    struct arena *a = &w->report->memory;
    const struct verdict *v = &p->finding->verdict;
    const struct unit *u = &w->an->unit[p->unit];
    struct ground *g = arena_array(a, struct ground, v->nreasons + 1);

    for (uint32_t i = 0; i < v->nreasons; i++) {
        const struct reason *reason = &v->reason[i];
        struct text words =
            reason_words(w->scratch, w->rules, p->rules_unit, reason);

        g[r->nground++] = (struct ground){
            .code = text_of(rule_info[reason->rule].code),
            .words = text_copy(a, words),
            .line = reason->op != NO_ID
                        ? source_line(w->an->source, u->op[reason->op].at)
                        : 0,
        };
    }
    if (p->level == LEVEL_SAFE) {
        /* several kinds may meet in one name, all of them inert */
        const char *kind =
            v->kind == VALUE_UNKNOWN ? "plain data" : kind_info[v->kind].word;
        g[r->nground++] = (struct ground){
            .words = text_format(
                a, "bound on every path, not read again; holds %s", kind)};
    }
    r->ground = g;
}

static void
add_edit(const struct wording *w, struct record *r, const struct pick *p)
{
    const struct source *s = w->an->source;
    const struct gap *gap =
        &w->an->unit[p->unit].gap[p->finding->candidate.gap];

    r->insert = place_of(s, gap->insert, gap->insert);
    r->after_line = gap->insert > 0 ? source_line(s, gap->insert - 1) : 0;
    if (gap->has_place) {
        const struct choice choice = {p->unit, p->finding->candidate, 0};
        const struct edit_form form = {
            (enum release_style)w->report->settings->release_style, EDIT_WIDTH,
            w->report->settings->comment};
        struct edits one = edit_place(w->scratch, w->an, &choice, 1, form);
        r->edit = text_copy(&w->report->memory, one.at[0].insert);
    }
}

/* Of the text of the line alone: moves with it. */
static uint32_t
line_hash(const struct source *s, const struct record *r)
{
    const struct text none = {"", 0};
    const uint64_t hash = fingerprint_base(
        text_trim(source_line_text(s, r->last_use.line)), none, none, none);

    return (uint32_t)(hash ^ hash >> 32);
}

/* Behind "not told: ". */
static const char *const left_out_words[] = {
    [TOLD] = NULL,
    [LEFT_HELD] = "it is held",
    [LEFT_PARAMETER] = "`parameters` is off",
    [LEFT_NOT_CHOSEN] = "it was not chosen",
    [LEFT_RULE] =
        "`select`, `ignore` or `per-file-ignores` leaves its rule out",
    [LEFT_NEVER] = "`never-delete` has its name",
    [LEFT_GAIN] = "it gains less than `min-gain` asks for",
    [LEFT_LINES] = "its lines are outside `line-ranges`, or fewer than "
                   "`min-lines` asks for",
    [LEFT_KNOWN] = "the baseline has it",
    [LEFT_COMMENT] = "a comment silences it",
};

static struct record
record_of(const struct wording *w, const struct pick *p)
{
    struct arena *a = &w->report->memory;
    const struct source *s = w->an->source;
    const struct unit *u = &w->an->unit[p->unit];
    const struct candidate *c = &p->finding->candidate;
    const op_id use = c->last_use != NO_ID ? c->last_use : c->binding;
    struct record r = {
        .code = text_copy(a, p->code),
        .level = p->level,
        .safety = p->finding->verdict.level,
        .variable = text_copy(a, sym_text(w->an, u->var[c->var].name)),
        .scope = text_copy(a, sym_text(w->an, u->qualname)),
        .last_use = place_of_op(s, u, use),
        .binding = place_of_op(s, u, c->binding),
        .scope_end = lifetime_last_line(s, u),
        .gain = p->gain,
        .is_fixable = p->is_fixable,
        .is_written = p->is_written,
        .unit = p->unit,
        .gap = c->gap,
        .var = c->var,
        .left_out = left_out_words[p->left_out],
        .fingerprint = p->fingerprint,
        .content = p->content,
    };

    add_edit(w, &r, p);
    add_grounds(w, &r, p);
    r.message = message_of(a, &r, p, u);
    r.gain_why = gain_words_of(a, &r, &u->gap[c->gap], p->forecast);
    return r;
}

/* ---- the file ---------------------------------------------------------- */

static int
compare_records(const void *va, const void *vb)
{
    const struct record *a = va, *b = vb;

    if (a->last_use.at != b->last_use.at) {
        return a->last_use.at < b->last_use.at ? -1 : 1;
    }
    int order = text_cmp(a->variable, b->variable);
    if (order == 0) {
        order = text_cmp(a->code, b->code);
    }
    if (order == 0 && a->insert.at != b->insert.at) {
        order = a->insert.at < b->insert.at ? -1 : 1;
    }
    return order;
}

static int
compare_lines(const void *va, const void *vb)
{
    const struct source_line *a = va, *b = vb;

    return (a->number > b->number) - (a->number < b->number);
}

/* The lines the records speak of, each once. */
static void
keep_lines(const struct wording *w)
{
    struct file_report *f = w->report;
    const struct source *s = w->an->source;
    struct source_line *line =
        arena_array(w->scratch, struct source_line, f->nrecords * 3 + 1);
    uint32_t n = 0;

    for (uint32_t i = 0; i < f->nrecords; i++) {
        line[n++].number = f->record[i].last_use.line;
        line[n++].number = f->record[i].last_use.end_line;
        line[n++].number = f->record[i].binding.line;
    }
    if (n > 0) {
        qsort(line, n, sizeof *line, compare_lines);
    }
    struct source_line *kept =
        arena_array(&f->memory, struct source_line, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        if (line[i].number > 0 &&
            (f->nlines == 0 || kept[f->nlines - 1].number != line[i].number)) {
            kept[f->nlines++] = (struct source_line){
                line[i].number,
                text_copy(&f->memory, source_line_text(s, line[i].number))};
        }
    }
    f->line = kept;
}

/* What is to be said of a suppression itself; empty if nothing is. */
static struct text
remark_on(const struct suppression *s)
{
    return s->complaint.n > 0 ? s->complaint
           : suppress_is_idle(s)
               ? TEXT("this suppression comment silences nothing")
               : TEXT("");
}

static struct record
record_of_remark(const struct wording *w, const struct suppression *s,
                 uint32_t ordinal)
{
    const struct text code = TEXT("EDL906"), none = {"", 0};
    const struct source *src = w->an->source;
    struct place place = place_of(src, s->at.begin, s->at.begin);
    struct text line = text_trim(source_line_text(src, place.line));

    return (struct record){
        .code = code,
        .fingerprint = fingerprint_with(
            fingerprint_base(w->report->known_as, code, none, none), ordinal),
        .content =
            fingerprint_with(fingerprint_base(line, code, none, none), ordinal),
        .level = LEVEL_ADVICE,
        .safety = LEVEL_ADVICE,
        .message = text_copy(&w->report->memory, remark_on(s)),
        .last_use = place,
        .insert = place,
        .scope_end = place.line,
        .after_line = place.line,
        .is_written = w->report->ndropped > 0 && suppress_is_idle(s),
    };
}

void
wording_records(const struct wording *w, const struct picks *picks,
                const struct suppressions *comments)
{
    struct file_report *f = w->report;
    struct record *record =
        arena_array(&f->memory, struct record, picks->n + comments->n + 1);

    for (uint32_t i = 0; i < picks->n; i++) {
        record[f->nrecords++] = record_of(w, &picks->at[i]);
    }
    for (uint32_t i = 0; i < comments->n; i++) {
        if (remark_on(&comments->at[i]).n == 0) {
            continue;
        }
        const struct record idle = record_of_remark(w, &comments->at[i], i);
        if (w->known == NULL ||
            !known_has(w->known, idle.fingerprint, idle.content)) {
            record[f->nrecords++] = idle;
        } else {
            f->nknown++;
        }
    }
    if (f->nrecords > 0) {
        qsort(record, f->nrecords, sizeof *record, compare_records);
    }
    f->record = record;
    for (uint32_t i = 0; i < f->nrecords; i++) {
        record[i].line_hash = line_hash(w->an->source, &record[i]);
    }
    keep_lines(w);
}

/* Names of one rule and level share their words; the fourth and later ones
 * are only counted. */
static struct text
heading_of(const struct wording *w, const struct edits *edits,
           const struct edit *edit, const struct picks *picks)
{
    const struct source *s = w->an->source;
    const struct pick *before = NULL;
    struct buf b = {.arena = w->scratch};
    uint32_t shown = 0, left = 0;

    for (uint32_t c = edit->first; c < edit->end; c++) {
        const struct pick *p = &picks->at[edits->choice[c].tag];
        const struct unit *u = &w->an->unit[p->unit];
        struct text name =
            sym_text(w->an, u->var[p->finding->candidate.var].name);

        if (before != NULL && shown == 3) {
            left++;
        } else if (before != NULL && text_eq(before->code, p->code) &&
                   before->level == p->level) {
            buf_format(&b, ", `%.*s`", TEXT_ARG(name));
        } else {
            buf_format(&b, "%s%.*s %s: `%.*s`", b.n ? "; " : "",
                       TEXT_ARG(p->code), level_word[p->level], TEXT_ARG(name));
        }
        shown += left == 0;
        before = p;
    }
    if (left > 0) {
        buf_format(&b, " and %u more", left);
    }
    if (before != NULL) {
        const uint32_t line = source_line(s, edit->at);
        const uint32_t last =
            lifetime_last_line(s, &w->an->unit[before->unit]);
        const uint32_t earlier = last > line ? last - line + 1 : 1;
        buf_format(&b, " %u line%s earlier", earlier, earlier == 1 ? "" : "s");
    }
    return buf_text(&b);
}

void
wording_headings(const struct wording *w, const struct edits *edits,
                 const struct picks *picks)
{
    struct arena *a = &w->report->memory;
    struct text *heading = arena_array(a, struct text, edits->n + 1);

    for (uint32_t i = 0; i < edits->n; i++) {
        heading[i] = text_copy(a, heading_of(w, edits, &edits->at[i], picks));
    }
    w->report->heading = heading;
}
