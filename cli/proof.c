#include "cli/proof.h"

#include "rewriter/rewriter.h"
#include "runtime-model/runtime_model.h"

#include <ctype.h>
#include <inttypes.h>

/* A run is asked for by a person who waits. */
enum { PROOF_WORK = 500000000, REACHED = 93 };

/* The program with one more line, on the model.  A text that cannot be
 * analysed is as good as one that runs too long. */
static struct model_result
run_with(struct arena *a, struct arena *scratch, const struct proof *p,
         const char *statement)
{
    const struct source *old = p->an->source;
    struct buf b = {.arena = a};
    struct intern names = {.arena = a};
    struct source *source = arena_new(a, struct source);

    buf_add(&b, text_sub(old->text, 0, p->at));
    if (statement != NULL) {
        if (p->at > 0 && old->text.s[p->at - 1] != '\n') {
            buf_char(&b, '\n');
        }
        buf_format(&b, "%.*s%s\n", TEXT_ARG(p->indent), statement);
    }
    buf_add(&b, text_sub(old->text, p->at, old->text.n));
    *source = source_open(a, old->path, buf_text(&b), NULL);
    const struct analyze_options options = {.target = p->version,
                                            .nfkc = encoding_nfkc,
                                            .frontend = frontend_open(a)};
    struct model_result failed = {.is_cut = true};

    if (source->bail != BAIL_NONE) {
        return failed;
    }
    const struct analysis *an = analyze(a, scratch, source, &names, &options);
    if (an->bail != BAIL_NONE) {
        return failed;
    }
    const struct model_options how = {.version = p->version,
                                      .work = PROOF_WORK};

    return model_run(a, scratch, an, &how);
}

/* ---- what two runs do otherwise -------------------------------------------
 */

static void
begin(struct buf *b)
{
    if (b->n > 0) {
        buf_add(b, TEXT("; "));
    }
}

/* The look-ups of the object, or the hit rate of a cache. */
static void
add_weak(struct buf *b, const struct weak_use *now, const struct weak_use *then)
{
    const char *who = now->tasks == now->asked ? "tasks" : "look-ups";

    if (now->asked == 0 ||
        (now->asked == then->asked && now->found == then->found)) {
        return;
    }
    begin(b);
    if (now->found == now->asked && now->asked == then->asked) {
        buf_format(b,
                   "%" PRIu64 " of %" PRIu64 " %s find the object today, "
                   "%" PRIu64 " with the del",
                   now->found, now->asked, who, then->found);
        return;
    }
    buf_format(b,
               "the hit rate of its weak %s falls from %" PRIu64 " %% (%" PRIu64
               " of %" PRIu64 ") to %" PRIu64 " %% (%" PRIu64 " of %" PRIu64
               ")",
               who, now->found * 100 / now->asked, now->found, now->asked,
               then->asked ? then->found * 100 / then->asked : 0, then->found,
               then->asked);
}

/* The same but for addresses (` at 0x…`), which no two runs share?  Then, or
 * where that ends, *same is how far both were read. */
static bool
is_alike(struct text a, struct text b, uint32_t *same)
{
    uint32_t i = 0, k = 0;

    while (i < a.n && k < b.n && a.s[i] == b.s[k]) {
        const bool is_address = i > 0 && a.s[i - 1] == '0' && a.s[i] == 'x';
        i++;
        k++;
        while (is_address && i < a.n && isxdigit((unsigned char)a.s[i])) {
            i++;
        }
        while (is_address && k < b.n && isxdigit((unsigned char)b.s[k])) {
            k++;
        }
    }
    *same = i;
    return i == a.n && k == b.n;
}

/* Line `number` (from 0) of a text. */
static struct text
line_of(struct text t, uint32_t number)
{
    uint32_t begin = 0;

    for (uint32_t i = 0; i <= t.n; i++) {
        if (i < t.n && t.s[i] != '\n') {
            continue;
        }
        if (number-- == 0) {
            return text_sub(t, begin, i);
        }
        begin = i + 1;
    }
    return TEXT("");
}

static void
add_output(struct buf *b, struct text now, struct text then)
{
    uint32_t line = 0, same = 0;

    if (is_alike(now, then, &same)) {
        return;
    }
    for (uint32_t i = 0; i < same; i++) {
        line += now.s[i] == '\n';
    }
    begin(b);
    buf_format(b,
               "line %u of what it prints is `%.*s` today, `%.*s` with the "
               "del",
               line + 1, TEXT_ARG(line_of(now, line)),
               TEXT_ARG(line_of(then, line)));
}

/* The last line of a traceback names the exception. */
static void
add_error(struct buf *b, const struct model_result *now,
          const struct model_result *then)
{
    const struct text all = text_trim(then->err);
    uint32_t from = all.n, same = 0;

    if (is_alike(now->err, then->err, &same)) {
        return;
    }
    while (from > 0 && all.s[from - 1] != '\n') {
        from--;
    }
    begin(b);
    buf_format(b, "with the del it %s `%.*s`",
               then->status != now->status ? "ends with" : "reports",
               TEXT_ARG(text_sub(all, from, all.n)));
}

struct text
proof_words(struct arena *a, struct arena *scratch, const struct proof *p)
{
    struct buf b = {.arena = a};
    struct buf del = {.arena = a};

    if (p->an->source->is_converted) {
        return TEXT("only files in UTF-8 are run");
    }
    buf_format(&del, "del %.*s", TEXT_ARG(p->name));
    buf_char(&del, '\0');
    const struct model_result now = run_with(a, scratch, p, NULL);
    if (now.is_cut) {
        return TEXT("the program does not end within the model's budget, so "
                    "no run can show it");
    }
    const struct model_result reached =
        run_with(a, scratch, p, "raise SystemExit(93)");
    if (reached.status != REACHED) {
        return TEXT("nothing in this file runs the place by itself, so no run "
                    "can show it");
    }
    const struct model_result then = run_with(a, scratch, p, buf_text(&del).s);
    add_weak(&b, &now.weak_use, &then.weak_use);
    add_error(&b, &now, &then);
    add_output(&b, now.out, then.out);
    if (b.n == 0 && (now.shows_unknown || then.shows_unknown)) {
        return TEXT("what it prints comes from modules that the model does "
                    "not have, so no run can show it");
    }
    return b.n ? buf_text(&b)
               : TEXT("a run of this file does and prints the same with the "
                      "del");
}

bool
proof_place(const struct unit *u, var_id var, struct proof *p)
{
    uint32_t last = 0;
    const struct gap *best = NULL;

    for (op_id i = 0; i < u->nops; i++) {
        const struct op_effect e = op_effect(&u->op[i]);
        if (e.var == var && u->op[i].at > last) {
            last = u->op[i].at;
        }
    }
    for (gap_id i = 0; i < u->ngaps; i++) {
        const struct gap *gap = &u->gap[i];
        if (gap->has_place && gap->kind != GAP_BEFORE && gap->insert > last &&
            (best == NULL || gap->insert < best->insert)) {
            best = gap;
        }
    }
    if (last == 0 || best == NULL) {
        return false;
    }
    p->at = best->insert;
    p->indent =
        text_sub(p->an->source->text, best->indent.begin, best->indent.end);
    return true;
}
