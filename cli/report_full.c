/*
 * report_full.c - each finding with the lines it speaks of, for people.
 */
#include "cli/report_formats.h"
#include "cli/show.h"

static enum paint
paint_of(enum level level)
{
    static const enum paint paint[] = {
        [LEVEL_SAFE] = PAINT_SAFE,
        [LEVEL_UNSAFE] = PAINT_UNSAFE,
        [LEVEL_HELD] = PAINT_HELD,
        [LEVEL_ADVICE] = PAINT_DIM,
    };
    return paint[level];
}

/* "path:line:col: CODE [level] message" */
static void
print_head(const struct report *r, const struct file_report *f,
           const struct record *x)
{
    show_paint(r->to, r->color, PAINT_PATH, f->path);
    fprintf(r->to, ":%u:%u: ", x->last_use.line, x->last_use.column);
    show_paint(r->to, r->color, PAINT_CODE, x->code);
    fputs(" [", r->to);
    show_paint(r->to, r->color, paint_of(x->level),
               text_of(level_word[x->level]));
    fputs("] ", r->to);
    show_escaped(r->to, x->message);
    fputc('\n', r->to);
}

static void
print_line(const struct report *r, const struct file_report *f, uint32_t number)
{
    fprintf(r->to, "%5u | ", number);
    show_escaped(r->to, report_line(f, number));
    fputc('\n', r->to);
}

/* Blanks up to the place, tabs kept, then carets under it. */
static void
print_carets(const struct report *r, const struct file_report *f,
             const struct place *place)
{
    struct text line = report_line(f, place->line);
    uint32_t column = 1;

    fputs("      | ", r->to);
    for (uint32_t i = 0; i < line.n && column < place->column; i++) {
        if (((unsigned char)line.s[i] & 0xc0) != 0x80) {
            fputc(line.s[i] == '\t' ? '\t' : ' ', r->to);
            column++;
        }
    }
    uint32_t width =
        place->end_line == place->line && place->end_column > place->column
            ? place->end_column - place->column
            : 1;
    for (uint32_t i = 0; i < width; i++) {
        fputc('^', r->to);
    }
    fputs(" last use\n", r->to);
}

static void
print_grounds(const struct report *r, const struct record *x)
{
    for (uint32_t i = 0; i < x->nground; i++) {
        const struct ground *g = &x->ground[i];

        fputs("      = ", r->to);
        if (g->code.n > 0) {
            show_paint(r->to, r->color, PAINT_CODE, g->code);
            fputc(' ', r->to);
        }
        show_escaped(r->to, g->words);
        if (g->line > 0) {
            fprintf(r->to, " (line %u)", g->line);
        }
        fputc('\n', r->to);
    }
}

static void
print_finding(const struct report *r, const struct file_report *f,
              const struct record *x)
{
    print_head(r, f, x);
    if (x->variable.n == 0) {
        return;
    }
    fputs("      |\n", r->to);
    if (x->binding.line > 0 && x->binding.line < x->last_use.line) {
        print_line(r, f, x->binding.line);
        if (x->binding.line + 1 < x->last_use.line) {
            fputs("  ... |\n", r->to);
        }
    }
    print_line(r, f, x->last_use.line);
    print_carets(r, f, &x->last_use);
    print_grounds(r, x);
    if (x->gain_why.n > 0) {
        fprintf(r->to, "      = gain: %s (", record_gain_words[x->gain]);
        show_escaped(r->to, x->gain_why);
        fputs(")\n", r->to);
    }
    if (x->level <= LEVEL_UNSAFE) {
        fputs("      = fix: insert `", r->to);
        show_escaped(r->to, text_trim(x->edit));
        fprintf(r->to, "` after line %u\n", x->after_line);
    }
    fputc('\n', r->to);
}

void
report_full_begin(struct report *r)
{
    (void)r;
}

void
report_full_file(struct report *r, const struct file_report *f)
{
    for (uint32_t i = 0; i < f->nrecords; i++) {
        print_finding(r, f, &f->record[i]);
    }
}

void
report_full_end(struct report *r, const struct totals *t)
{
    (void)r;
    (void)t;
}
