#include "analyzer/analyzer.h"

static void *
copy_array(struct arena *a, const void *from, size_t n, size_t size)
{
    void *to = arena_bytes(a, n * size, alignof(void *));

    if (n) {
        memcpy(to, from, n * size);
    }
    return to;
}

#define COPY(field, n) copy_array(a, (field), (n), sizeof *(field))

struct source *
source_copy(struct arena *a, const struct source *source)
{
    struct source *s = arena_new(a, struct source);
    const ptrdiff_t text_at = source->text.s - source->bytes.s;

    *s = *source;
    s->line = COPY(s->line, s->nlines);
    s->encoding = text_copy(a, s->encoding);
    s->bytes = text_copy(a, s->bytes);
    s->text = s->is_converted ? text_copy(a, s->text)
                              : (struct text){s->bytes.s + text_at, s->text.n};
    return s;
}

static struct cfg
copy_cfg(struct arena *a, const struct cfg *cfg)
{
    struct cfg c = *cfg;

    c.block = COPY(c.block, c.nblocks);
    c.edge = COPY(c.edge, c.nedges);
    c.pred = COPY(c.pred, c.nedges);
    c.placed = COPY(c.placed, c.nplaced);
    c.rpo = COPY(c.rpo, c.nrpo);
    c.region = COPY(c.region, c.nregions);
    c.loop = COPY(c.loop, c.nloops);
    return c;
}

static const struct unit *
copy_units(struct arena *a, const struct analysis *an)
{
    struct unit *unit = COPY(an->unit, an->nunits);

    for (unit_id i = 0; i < an->nunits; i++) {
        struct unit *u = &unit[i];
        u->var = COPY(u->var, u->nvars);
        u->op = COPY(u->op, u->nops);
        u->gap = COPY(u->gap, u->ngaps);
        u->stmt = COPY(u->stmt, u->nstmts);
        u->spent = COPY(u->spent, u->nspent);
        u->cfg = copy_cfg(a, &u->cfg);
    }
    return unit;
}

static const struct constant *
copy_constants(struct arena *a, const struct analysis *an)
{
    struct constant *constant = COPY(an->constant, an->nconstants);

    for (const_id i = 0; i < an->nconstants; i++) {
        if (constant[i].kind == CONST_TEXT) {
            constant[i].text = text_copy(a, constant[i].text);
        }
    }
    return constant;
}

struct analysis *
analysis_copy(struct arena *a, const struct analysis *an)
{
    struct analysis *copy = arena_new(a, struct analysis);

    *copy = *an;
    copy->source = source_copy(a, an->source);
    copy->names = intern_copy(a, an->names);
    copy->syntax = NULL;
    copy->unit = copy_units(a, an);
    copy->constant = copy_constants(a, an);
    copy->pool = COPY(an->pool, an->npool);
    copy->comment = COPY(an->comment, an->ncomments);
    return copy;
}
