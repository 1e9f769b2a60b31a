#include "rules/comment.h"

#include "base/vec.h"

/* What follows `# earlydel:` in a comment; empty for any other comment. */
static struct text
order_in(struct text comment)
{
    const struct text mark = TEXT("earlydel:");
    uint32_t at = text_find(comment, mark, 0);

    if (at == UINT32_MAX || text_trim(text_sub(comment, 1, at)).n) {
        return (struct text){0};
    }
    return text_trim(text_sub(comment, at + mark.n, comment.n));
}

void
comment_read(struct rules_file *rf)
{
    const struct source *source = rf->an->source;
    VEC(struct directive) keeps = {0};

    for (uint32_t i = 0; i < rf->an->ncomments; i++) {
        struct span span = rf->an->comment[i];
        struct text order =
            order_in(text_sub(source->text, span.begin, span.end));
        if (text_starts(order, TEXT("skip-file"))) {
            rf->skips_file = true;
        }
        if (!text_starts(order, TEXT("keep"))) {
            continue;
        }
        struct directive d = {span.begin, source_line(source, span.begin), {0}};
        struct text rest = text_sub(order, 4, order.n);
        uint32_t close = text_find(rest, TEXT("]"), 0);
        if (text_starts(rest, TEXT("[")) && close != UINT32_MAX) {
            d.names = text_sub(rest, 1, close);
        } else if (rest.n && rest.s[0] != ' ' && rest.s[0] != '\t') {
            continue; /* another word that begins with keep */
        }
        vec_push(rf->arena, &keeps, d);
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

/* Does the comment stand on the line of the binding, or on the last line of
 * the statement that binds? */
static bool
speaks_of(const struct rules_file *rf, const struct unit *u,
          const struct directive *d, const struct op *store)
{
    const struct source *source = rf->an->source;

    if (source_line(source, store->at) == d->line) {
        return true;
    }
    const struct stmt *s = statement_at(u, store->at);
    if (!s) {
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

const struct directive *
comment_keeps(const struct rules_file *rf, const struct unit *u, var_id v)
{
    struct text name = sym_text(rf->an, u->var[v].name);

    for (uint32_t i = 0; i < rf->ndirectives; i++) {
        const struct directive *d = &rf->directive[i];
        if (d->at < u->span.begin || d->at >= u->span.end + 200) {
            continue; /* a comment may follow the last statement */
        }
        if (d->names.n && d->at < u->span.end && lists(d->names, name)) {
            return d;
        }
        if (d->names.n && !lists(d->names, name)) {
            continue;
        }
        for (op_id op = 0; op < u->nops; op++) {
            if (u->op[op].kind == OP_STORE && u->op[op].arg == v &&
                speaks_of(rf, u, d, &u->op[op])) {
                return d;
            }
        }
    }
    return NULL;
}
