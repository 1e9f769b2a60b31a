#include "rules/value/comment.h"

#include "base/vec.h"

/* The file is left alone for the sake of a line that is nothing else. */
static bool
starts_line(const struct source *source, uint32_t at)
{
    return source->line[source_line(source, at) - 1] == at;
}

void
comment_read(struct rules_file *rf)
{
    const struct source *source = rf->an->source;
    VEC(struct directive) keeps = {0};
    struct order order;

    for (uint32_t i = 0; i < rf->an->ncomments; i++) {
        const struct span span = rf->an->comment[i];
        const struct text comment =
            text_sub(source->text, span.begin, span.end);
        for (uint32_t at = 0; order_next(comment, at, &order); at = order.end) {
            if (order.word == ORDER_KEEP) {
                const struct directive keep = {
                    span.begin, span.begin + order.begin,
                    source_line(source, span.begin), order.list};
                vec_push(rf->arena, &keeps, keep);
            }
            rf->skips_file = rf->skips_file ||
                             (order.word == ORDER_SKIP_FILE && at == 0 &&
                              starts_line(source, span.begin));
        }
    }
    rf->directive = keeps.at;
    rf->ndirectives = keeps.n;
}

/* Is `name` one of the comma-separated names? */
static bool
lists(struct text names, struct text name)
{
    while (names.n) {
        uint32_t comma = text_find(names, TEXT(","), 0);
        uint32_t end = comma == UINT32_MAX ? names.n : comma;
        if (text_eq(text_trim(text_sub(names, 0, end)), name)) {
            return true;
        }
        names = text_sub(names, end == names.n ? end : end + 1, names.n);
    }
    return false;
}

/* The smallest statement around an offset; NULL if there is none. */
static const struct stmt *
statement_at(const struct unit *u, uint32_t at)
{
    const struct stmt *best = NULL;

    for (stmt_id s = 0; s < u->nstmts; s++) {
        const struct span *span = &u->stmt[s].span;
        if (span->begin <= at && at < span->end &&
            (!best || span->begin >= best->span.begin)) {
            best = &u->stmt[s];
        }
    }
    return best;
}

/* Is it a `def` or `class` that binds?  All of its body is its statement. */
static bool
is_definition(const struct rules_file *rf, const struct op *store)
{
    for (unit_id id = 0; id < rf->an->nunits; id++) {
        const struct unit *u = &rf->an->unit[id];
        if (u->at == store->at &&
            (u->kind == UNIT_FUNCTION || u->kind == UNIT_CLASS)) {
            return true;
        }
    }
    return false;
}

/* Does the comment stand on the line of the binding, or on another one of the
 * simple statement that binds? */
static bool
speaks_of(const struct rules_file *rf, const struct unit *u,
          const struct directive *d, const struct op *store)
{
    const struct source *source = rf->an->source;

    if (source_line(source, store->at) == d->line) {
        return true;
    }
    const struct stmt *s = statement_at(u, store->at);
    if (!s || is_definition(rf, store)) {
        return false;
    }
    bool has_suite = false;
    for (stmt_id i = 0; i < u->nstmts && !has_suite; i++) {
        has_suite =
            u->stmt[i].parent != NO_ID && &u->stmt[u->stmt[i].parent] == s;
    }
    return !has_suite && d->line >= source_line(source, s->span.begin) &&
           d->line <= source_line(source, s->span.end ? s->span.end - 1 : 0);
}

/* Does it name the variable, at its binding or by name? */
static bool
names(const struct rules_file *rf, const struct unit *u,
      const struct directive *d, var_id v)
{
    const bool is_listed = d->names.n > 0 &&
                           lists(d->names, sym_text(rf->an, u->var[v].name));

    if (d->at < u->span.begin || d->at >= u->span.end + 200) {
        return false; /* a comment may follow the last statement */
    }
    if (d->names.n > 0 && (!is_listed || d->at < u->span.end)) {
        return is_listed;
    }
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_STORE && u->op[op].arg == v &&
            speaks_of(rf, u, d, &u->op[op])) {
            return true;
        }
    }
    return false;
}

const struct directive *
comment_keeps(const struct rules_file *rf, const struct unit *u, var_id v)
{
    for (uint32_t i = 0; i < rf->ndirectives; i++) {
        if (names(rf, u, &rf->directive[i], v)) {
            return &rf->directive[i];
        }
    }
    return NULL;
}

/* ---- idle ones ---------------------------------------------------------- */

/* Variables of functions that something could release, and those of which
 * nothing is known: of scopes that are not looked at. */
static bool
is_held(const struct rules_file *rf, const struct unit *u,
        const struct candidates *found, const struct directive *d)
{
    if (found == NULL) {
        for (var_id v = 0; v < u->nvars; v++) {
            if (names(rf, u, d, v)) {
                return true;
            }
        }
        return false;
    }
    for (uint32_t i = 0; i < found->n; i++) {
        if (names(rf, u, d, found->at[i].var)) {
            return true;
        }
    }
    return false;
}

struct idle_keeps
rules_idle_keeps(const struct rules_file *rf)
{
    const struct analysis *an = rf->an;
    bool *is_idle = arena_array(rf->scratch, bool, rf->ndirectives + 1);
    VEC(uint32_t) begin = {0};

    for (uint32_t i = 0; i < rf->ndirectives && !rf->skips_file; i++) {
        is_idle[i] = true;
    }
    for (unit_id id = 0; id < an->nunits && rf->ndirectives > 0; id++) {
        const struct unit *u = &an->unit[id];
        const bool is_known = u->kind == UNIT_FUNCTION && u->bail == BAIL_NONE;
        const struct candidates found =
            is_known ? candidate_find(rf->arena, rf->scratch, u, NULL)
                     : (struct candidates){0};
        for (uint32_t i = 0; i < rf->ndirectives; i++) {
            is_idle[i] = is_idle[i] && !is_held(rf, u, is_known ? &found : NULL,
                                                &rf->directive[i]);
        }
    }
    for (uint32_t i = 0; i < rf->ndirectives; i++) {
        if (is_idle[i]) {
            vec_push(rf->arena, &begin, rf->directive[i].begin);
        }
    }
    return (struct idle_keeps){begin.at, begin.n};
}
