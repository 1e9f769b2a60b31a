#include "cli/summary.h"

#include "cli/survey.h"

#include <inttypes.h>
#include <stdlib.h>

static const char *
plural(uint32_t n)
{
    return n == 1 ? "" : "s";
}

/* What somebody has said not to tell. */
static void
print_hidden(FILE *to, const struct totals *t)
{
    if (t->nsuppressed > 0) {
        fprintf(to, "; %u suppressed by comments", t->nsuppressed);
    }
    if (t->nknown > 0) {
        fprintf(to, "; %u known from a baseline", t->nknown);
    }
}

static void
print_skipped(FILE *to, const struct totals *t)
{
    if (t->nskipped > 0) {
        fprintf(to, "; %u file%s skipped (see -v)", t->nskipped,
                plural(t->nskipped));
    }
}

static void
print_found(FILE *to, const struct totals *t)
{
    const uint32_t nadvice = t->nlevel[LEVEL_ADVICE];
    const uint32_t n =
        t->nlevel[LEVEL_SAFE] + t->nlevel[LEVEL_UNSAFE] + nadvice;
    const uint32_t nread = t->nfiles - t->nfailed - t->nskipped;

    if (t->nfiles == 0) {
        fputs(t->why_none, to);
    } else if (nread == 0) { /* it was said why, or is below */
        fputs("No file was looked at", to);
    } else if (n == 0) {
        fprintf(to, "Nothing found in %u file%s", nread, plural(nread));
    } else {
        fprintf(to, "Found %u finding%s (%u safe, %u unsafe", n, plural(n),
                t->nlevel[LEVEL_SAFE], t->nlevel[LEVEL_UNSAFE]);
        if (nadvice > 0) {
            fprintf(to, ", %u advice", nadvice);
        }
        fprintf(to, ") in %u of %u file%s", t->nwith, t->nfiles,
                plural(t->nfiles));
    }
    if (t->nlevel[LEVEL_HELD] > 0) {
        fprintf(to, "; %u held back", t->nlevel[LEVEL_HELD]);
    }
    print_hidden(to, t);
    print_skipped(to, t);
    fputs(".\n", to);
}

static void
print_advice(FILE *to, const struct totals *t)
{
    const uint32_t safe = t->nlevel[LEVEL_SAFE];
    const uint32_t unsafe = t->nlevel[LEVEL_UNSAFE];

    if (safe > 0) {
        fprintf(to, "%u can be applied with `earlydel fix`", safe);
    }
    if (unsafe > 0 && safe > 0) {
        fprintf(to, "; %u more with `--unsafe-fixes`", unsafe);
    } else if (unsafe > 0) {
        fprintf(to, "%u can be applied with `earlydel fix --unsafe-fixes`",
                unsafe);
    }
    if (safe + unsafe > 0) {
        fprintf(to, ". Values live %" PRIu64 " line%s less.\n",
                t->lines_freed, t->lines_freed == 1 ? "" : "s");
    }
}

void
summary_left_out(FILE *to, const struct totals *t)
{
    const char *all = t->min_gain > GAIN_CLASS_LITTLE
                          ? "(`--min-gain small` shows more, `none` all)"
                          : "(`--min-gain none` shows all)";

    if (t->nbelow_gain > 0 && t->npassed_over > 0) {
        fprintf(to,
                "%u more would gain less than --min-gain asks for, and %u "
                "function%s hold%s nothing that seems large %s.\n",
                t->nbelow_gain, t->npassed_over, plural(t->npassed_over),
                t->npassed_over == 1 ? "s" : "", all);
    } else if (t->nbelow_gain > 0) {
        fprintf(to, "%u more would gain less than --min-gain asks for %s.\n",
                t->nbelow_gain, all);
    } else if (t->npassed_over > 0) {
        fprintf(to, "%u function%s hold%s nothing that seems large %s.\n",
                t->npassed_over, plural(t->npassed_over),
                t->npassed_over == 1 ? "s" : "", all);
    }
    if (t->ntests > 0) {
        fprintf(to,
                "%u file%s of tests %s only checked for syntax: nothing in "
                "tests gains that much.\n",
                t->ntests, plural(t->ntests), t->ntests == 1 ? "was" : "were");
    }
}

void
summary_print(FILE *to, const struct totals *t, int mode)
{
    switch ((enum survey_mode)mode) {
    case SURVEY_CHECK:
        print_found(to, t);
        print_advice(to, t);
        break;
    case SURVEY_DIFF:
    case SURVEY_PREVIEW:
        fprintf(to, "%u del%s in %u of %u file%s", t->ndels, plural(t->ndels),
                t->nchanged, t->nfiles, plural(t->nfiles));
        if (t->nremaining > 0) {
            fprintf(to, "; %u finding%s not in it (`earlydel check`)",
                    t->nremaining, t->nremaining == 1 ? " is" : "s are");
        }
        print_hidden(to, t);
        print_skipped(to, t);
        fputs(".\n", to);
        break;
    case SURVEY_FIX:
    case SURVEY_TRIAL:
        fprintf(to, "%s %u del%s in %u of %u file%s",
                mode == SURVEY_FIX ? "Wrote" : "Would write", t->ndels,
                plural(t->ndels), t->nchanged, t->nfiles, plural(t->nfiles));
        if (t->ndropped > 0) {
            fprintf(to, ", took out %u idle comment%s", t->ndropped,
                    plural(t->ndropped));
        }
        if (t->nremaining > 0 && mode == SURVEY_FIX) {
            fprintf(to, "; %u finding%s remain%s", t->nremaining,
                    plural(t->nremaining), t->nremaining == 1 ? "s" : "");
        }
        print_hidden(to, t);
        print_skipped(to, t);
        fputs(".\n", to);
        if (t->nunsafe_left > 0) {
            fprintf(to,
                    "%u can be written with `--unsafe-fixes`, once you have "
                    "looked at %s.\n",
                    t->nunsafe_left, t->nunsafe_left == 1 ? "it" : "them");
        }
        break;
    }
    summary_left_out(to, t);
}

void
summary_costs(const struct pool *pool, const struct progress *progress)
{
    const double seconds = (double)progress_elapsed(progress) / 1e6;
    uint64_t nbytes = 0, nfiles = 0;

    for (uint32_t i = 0; i < pool->nmarks; i++) {
        const struct pool_marks *m = &pool->marks[i];
        nbytes += m->nbytes;
        nfiles += m->nfiles;
        fprintf(stderr,
                "worker %u: %" PRIu64 " files, %" PRIu64
                " bytes; arenas file %zu, scratch %zu, tables %zu bytes\n",
                i, m->nfiles, m->nbytes, m->file, m->scratch, m->tables);
    }
    fprintf(stderr,
            "all: %" PRIu64 " files, %" PRIu64 " bytes, %.3f s, %.2f MB/s\n",
            nfiles, nbytes, seconds,
            seconds > 0 ? (double)nbytes / 1e6 / seconds : 0);
}

/* ---- statistics -------------------------------------------------------- */

void
statistics_count(struct statistics *s, const struct record *r)
{
    struct statistics_row *row = NULL;

    for (uint32_t i = 0; i < s->row.n && row == NULL; i++) {
        if (s->row.at[i].level == r->level &&
            text_eq(s->row.at[i].code, r->code)) {
            row = &s->row.at[i];
        }
    }
    if (row == NULL) {
        row = vec_add(s->a, &s->row);
        *row = (struct statistics_row){.code = text_copy(s->a, r->code),
                                       .level = r->level};
    }
    row->n++;
    row->lines +=
        r->scope_end > r->after_line ? r->scope_end - r->after_line : 0;
}

static int
compare_rows(const void *va, const void *vb)
{
    const struct statistics_row *a = va, *b = vb;

    if (a->lines != b->lines) {
        return a->lines < b->lines ? 1 : -1;
    }
    const int order = text_cmp(a->code, b->code);
    return order != 0 ? order : (int)a->level - (int)b->level;
}

void
statistics_print(struct statistics *s, FILE *to)
{
    if (s->row.n > 0) {
        qsort(s->row.at, s->row.n, sizeof *s->row.at, compare_rows);
        fprintf(to, "%8s %10s  %-7s %-7s %s\n", "findings", "live lines",
                "rule", "level", "what");
    }
    for (uint32_t i = 0; i < s->row.n; i++) {
        const struct statistics_row *row = &s->row.at[i];
        const enum rule rule = rule_by_code(row->code);

        fprintf(to, "%8u %10" PRIu64 "  %-7.*s %-7s %s\n", row->n, row->lines,
                TEXT_ARG(row->code), level_word[row->level],
                rule < RULE_COUNT ? rule_info[rule].summary : "");
    }
}
