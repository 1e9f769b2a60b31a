#include "analyzer/lower.h"

#include <assert.h>

/* ---- variables ------------------------------------------------------- */

static symbol_id
parameter_symbol(struct builder *b, node_id p)
{
    const struct syntax *s = b->lw->syntax;

    while (p != NO_ID && s->node[p].kind != SYN_IDENTIFIER) {
        node_id name = node_field(s, p, FIELD_NAME);
        p = name != NO_ID ? name : node_child(s, p);
    }
    if (p == NO_ID) {
        return NO_ID;
    }
    return scope_symbol(b->lw->scopes, b->scope,
                        scope_name(b->lw->scopes, b->scope, p));
}

enum parameter_kind {
    PARAM_POSITIONAL,
    PARAM_KWONLY,
    PARAM_STAR,
    PARAM_DOUBLE
};

static enum parameter_kind
parameter_kind(const struct builder *b, node_id p, bool kwonly)
{
    uint8_t kind = kind_at(b, p);

    if (kind == SYN_TYPED_PARAMETER) {
        kind = kind_at(b, node_child(b->lw->syntax, p));
    }
    switch (kind) {
    case SYN_LIST_SPLAT_PATTERN:
        return PARAM_STAR;
    case SYN_DICT_SPLAT_PATTERN:
        return PARAM_DOUBLE;
    default:
        return kwonly ? PARAM_KWONLY : PARAM_POSITIONAL;
    }
}

/* Number the parameters of one kind; fast locals are ordered by kind. */
static uint16_t
number_parameters(struct builder *b, node_id list, enum parameter_kind want)
{
    bool kwonly = false;
    uint16_t n = 0;

    NODE_EACH (p, b->lw->syntax, list) {
        uint8_t node = kind_at(b, p);
        enum parameter_kind kind = parameter_kind(b, p, kwonly);
        kwonly |= node == SYN_KEYWORD_SEPARATOR || kind == PARAM_STAR;
        if (node == SYN_KEYWORD_SEPARATOR || node == SYN_POSITIONAL_SEPARATOR ||
            kind != want) {
            continue;
        }
        symbol_id symbol = parameter_symbol(b, p);
        if (symbol != NO_ID) {
            var_of_symbol(b, symbol);
            n++;
        }
    }
    return n;
}

static uint16_t
count_posonly(const struct builder *b, node_id list)
{
    uint16_t n = 0;

    if (node_kind_child(b->lw->syntax, list, SYN_POSITIONAL_SEPARATOR) ==
        NO_ID) {
        return 0;
    }
    NODE_EACH (p, b->lw->syntax, list) {
        if (kind_at(b, p) == SYN_POSITIONAL_SEPARATOR) {
            break;
        }
        n++;
    }
    return n;
}

static struct params
lower_parameters(struct builder *b, node_id list)
{
    struct params p = {0};

    if (list == NO_ID) {
        return p;
    }
    p.posonly = count_posonly(b, list);
    p.positional = number_parameters(b, list, PARAM_POSITIONAL);
    p.kwonly = number_parameters(b, list, PARAM_KWONLY);
    p.star = number_parameters(b, list, PARAM_STAR) != 0;
    p.double_star = number_parameters(b, list, PARAM_DOUBLE) != 0;
    return p;
}

/* Symbols that no op of the unit names still have a place in it. */
static void
number_remaining(struct builder *b)
{
    const struct scopes *ss = b->lw->scopes;

    for (scope_id at = b->host; at != NO_ID; at = ss->scope.at[at].inlined) {
        for (symbol_id s = ss->scope.at[at].first; s != NO_ID;
             s = ss->symbol.at[s].next) {
            bool dotzero = ss->scope.at[at].is_inlined &&
                           ss->symbol.at[s].flags & SYMBOL_HIDDEN;
            if (symbol_home(ss, s) == s && !dotzero) {
                var_of_symbol(b, s);
            }
        }
    }
}

static void
link_free(struct builder *b)
{
    const struct scopes *ss = b->lw->scopes;

    for (scope_id at = b->host; at != NO_ID; at = ss->scope.at[at].inlined) {
        for (symbol_id s = ss->scope.at[at].first; s != NO_ID;
             s = ss->symbol.at[s].next) {
            const struct symbol *symbol = &ss->symbol.at[s];
            if (symbol->kind == VAR_FREE && symbol_home(ss, s) == s) {
                symbol_id outer = symbol_home(ss, symbol->outer);
                b->var.at[symbol->var].outer = ss->symbol.at[outer].var;
            }
        }
    }
}

void
note_spent(struct builder *b, scope_id scope, op_id op)
{
    const struct scopes *ss = b->lw->scopes;

    for (symbol_id s = ss->scope.at[scope].first; s != NO_ID;
         s = ss->symbol.at[s].next) {
        if (ss->symbol.at[s].kind != VAR_FREE) {
            continue;
        }
        symbol_id home = symbol_home(ss, ss->symbol.at[s].outer);
        if (ss->symbol.at[home].kind == VAR_CELL) {
            struct spent spent = {op, var_of_symbol(b, home)};
            vec_push(b->scratch, &b->spent, spent);
        }
    }
}

static void
count_uses(struct builder *b)
{
    for (op_id i = 0; i < b->op.n; i++) {
        const struct op *op = &b->op.at[i];
        struct op_effect e = op_effect(op);
        if (e.var == NO_ID || op->flags & OPF_COPY) {
            continue;
        }
        b->var.at[e.var].nreads += e.reads;
        b->var.at[e.var].nbinds += e.binds;
    }
    for (uint32_t i = 0; i < b->spent.n; i++) {
        b->var.at[b->spent.at[i].var].nreads++;
    }
}

/* ---- one unit -------------------------------------------------------- */

static void
lower_body(struct builder *b, node_id n, bool is_function)
{
    lower_suite(b, n, is_function);
    if (!b->too_large) {
        emit_none(b, node_at(b, n)->end);
        emit(b, OP_RETURN, 0, node_at(b, n)->end);
    }
}

/* A module has no block node: its statements are its children. */
static bool
has_annotations(const struct builder *b, node_id suite)
{
    NODE_EACH (c, b->lw->syntax, suite) {
        node_id inner = node_child(b->lw->syntax, c);
        if (kind_at(b, c) == SYN_EXPRESSION_STATEMENT &&
            kind_at(b, inner) == SYN_ASSIGNMENT &&
            field_at(b, inner, FIELD_TYPE) != NO_ID) {
            return true;
        }
    }
    return false;
}

static void
lower_namespace(struct builder *b, node_id suite)
{
    if (node_child(b->lw->syntax, suite) == NO_ID) {
        emit_none(b, 0);
        emit(b, OP_RETURN, 0, 0);
        return;
    }
    if (has_annotations(b, suite)) {
        emit(b, OP_ANNOTATIONS, 0, begin_at(b, suite));
    }
    lower_body(b, suite, true);
}

static void
lower_value_unit(struct builder *b, node_id n)
{
    lower_type(b, n);
    emit(b, OP_RETURN, 0, begin_at(b, n));
}

/* Hidden parameters of a generic function's scope: its defaults. */
static struct params
type_params_parameters(struct builder *b, node_id n)
{
    struct params p = {0};

    if (kind_at(b, n) != SYN_FUNCTION) {
        return p;
    }
    bool kwonly = false;
    bool positional = false;
    bool keyword = false;
    NODE_EACH (c, b->lw->syntax, field_at(b, n, FIELD_PARAMETERS)) {
        kwonly |= kind_at(b, c) == SYN_KEYWORD_SEPARATOR ||
                  parameter_kind(b, c, false) == PARAM_STAR;
        bool value = field_at(b, c, FIELD_VALUE) != NO_ID;
        positional |= value && !kwonly;
        keyword |= value && kwonly;
    }
    if (positional) {
        var_hidden(b, ".defaults", VARF_PARAM);
        p.positional++;
    }
    if (keyword) {
        var_hidden(b, ".kwdefaults", VARF_PARAM);
        p.positional++;
    }
    return p;
}

static struct params
lower_head(struct builder *b, const struct scope *s)
{
    switch (s->kind) {
    case UNIT_FUNCTION:
    case UNIT_LAMBDA:
        return lower_parameters(b, field_at(b, s->node, FIELD_PARAMETERS));
    case UNIT_COMPREHENSION:
    case UNIT_GENERATOR:
        var_of_symbol(b, s->first); /* `.0`, noted first of all */
        return (struct params){.positional = 1};
    case UNIT_TYPE_PARAMS:
        return type_params_parameters(b, s->node);
    case UNIT_MODULE:
    case UNIT_CLASS:
    case UNIT_TYPE_ALIAS:
    case UNIT_TYPE_VAR:
        return (struct params){0};
    }
    return (struct params){0};
}

static void
lower_unit_body(struct builder *b, const struct scope *s)
{
    switch (s->kind) {
    case UNIT_MODULE:
        lower_namespace(b, s->node);
        return;
    case UNIT_CLASS:
        lower_namespace(b, field_at(b, s->node, FIELD_BODY));
        return;
    case UNIT_FUNCTION:
        lower_body(b, field_at(b, s->node, FIELD_BODY), true);
        return;
    case UNIT_LAMBDA: {
        node_id body = field_at(b, s->node, FIELD_BODY);
        lower_expr(b, body);
        emit(b, OP_RETURN, 0, begin_at(b, body));
        return;
    }
    case UNIT_COMPREHENSION:
    case UNIT_GENERATOR:
        lower_comprehension_unit(b, s->node);
        return;
    case UNIT_TYPE_PARAMS:
        lower_type_params_unit(b, s->node);
        return;
    case UNIT_TYPE_ALIAS:
        lower_value_unit(b, field_at(b, s->node, FIELD_RIGHT));
        return;
    case UNIT_TYPE_VAR:
        lower_value_unit(b, s->node);
        return;
    }
}

#define COPY_VEC(to, count, a, v)                                              \
    do {                                                                       \
        void *copy_ = arena_alloc((a), (v).n, sizeof *(v).at, 8);              \
        if ((v).n) {                                                           \
            memcpy(copy_, (v).at, (size_t)(v).n * sizeof *(v).at);             \
        }                                                                      \
        (to) = copy_;                                                          \
        (count) = (v).n;                                                       \
    } while (0)

static void
unit_finish(struct builder *b, struct unit *u)
{
    struct arena *a = b->lw->arena;

    if (b->too_large || b->lw->bail != BAIL_NONE) {
        u->bail = b->too_large ? BAIL_UNIT_LARGE : BAIL_NONE;
        b->op.n = b->block.n = b->gap.n = b->stmt.n = b->loop.n = 0;
        b->spent.n = b->region.n = b->placed.n = 0;
    } else {
        gaps_finish(b);
        count_uses(b);
    }
    number_remaining(b);
    link_free(b);
    COPY_VEC(u->var, u->nvars, a, b->var);
    COPY_VEC(u->op, u->nops, a, b->op);
    struct gap *gap;
    COPY_VEC(gap, u->ngaps, a, b->gap);
    u->gap = gap;
    COPY_VEC(u->stmt, u->nstmts, a, b->stmt);
    COPY_VEC(u->spent, u->nspent, a, b->spent);
    u->max_depth = b->max_depth;
    if (b->block.n) {
        cfg_build(b, u);
        assert(cfg_check(u));
        gaps_locate(b->scratch, u, gap);
    }
}

static void
lower_unit(struct lower *lw, scope_id scope)
{
    struct scope *s = &lw->scopes->scope.at[scope];
    struct unit *u = &lw->unit[s->unit];
    struct arena_mark mark = arena_mark(lw->scratch);
    const struct node *node = &lw->syntax->node[s->node];
    struct builder b = {
        .lw = lw,
        .scratch = lw->scratch,
        .id = s->unit,
        .scope = scope,
        .host = scope,
        .current = NO_ID,
        .loop_in = NO_ID,
        .stmt_in = NO_ID,
        .limit = 65536 + 16 * (node->end - node->begin),
    };

    region_new(&b, NO_ID, 0); /* region 0: none */
    block_place(&b, block_new(&b));
    u->params = lower_head(&b, s);
    lower_unit_body(&b, s);
    unit_finish(&b, u);
    arena_rewind(lw->scratch, mark);
}

/* ---- all units ------------------------------------------------------- */

static void
name_unit(struct lower *lw, struct unit *u)
{
    const struct unit *parent =
        u->parent == NO_ID ? NULL : &lw->unit[u->parent];

    u->qualname = u->name;
    if (!parent || parent->kind == UNIT_MODULE) {
        return;
    }
    const char *joint = parent->kind == UNIT_CLASS ? "." : ".<locals>.";
    if (parent->kind == UNIT_TYPE_PARAMS) {
        joint = ".";
        if (parent->parent == 0) {
            return;
        }
    }
    struct text outer = intern_text(lw->names, parent->qualname);
    struct text name = intern_text(lw->names, u->name);
    u->qualname = intern_put(lw->names, text_format(lw->scratch, "%.*s%s%.*s",
                                                    TEXT_ARG(outer), joint,
                                                    TEXT_ARG(name)));
}

static void
number_units(struct lower *lw)
{
    struct scopes *ss = lw->scopes;

    for (scope_id i = 0; i < ss->scope.n; i++) {
        struct scope *s = &ss->scope.at[i];
        if (s->is_inlined) {
            struct scope *host = &ss->scope.at[s->host];
            s->unit = host->unit;
            s->inlined = host->inlined;
            host->inlined = i;
        } else {
            s->unit = lw->nunits++;
        }
    }
    lw->unit = arena_array(lw->arena, struct unit, lw->nunits);
    for (scope_id i = 0; i < ss->scope.n; i++) {
        struct scope *s = &ss->scope.at[i];
        if (s->is_inlined) {
            continue;
        }
        const struct node *node = &lw->syntax->node[s->node];
        struct unit *u = &lw->unit[s->unit];
        bool async = s->is_async;
        u->kind = s->kind;
        u->parent = i == 0 ? NO_ID : ss->scope.at[s->parent].unit;
        u->name = s->name;
        u->span = (struct span){node->begin, node->end};
        u->node = s->node;
        u->at = s->at;
        u->is_generator = s->kind == UNIT_GENERATOR || (s->has_yield && !async);
        u->is_async_generator = (async && s->has_yield) ||
                                (s->kind == UNIT_GENERATOR && s->has_await);
        u->is_coroutine = (async && !s->has_yield) ||
                          (s->kind == UNIT_COMPREHENSION && s->has_await);
        name_unit(lw, u);
    }
}

static void
lower_all(struct lower *lw)
{
    for (scope_id i = 0; i < lw->scopes->scope.n; i++) {
        if (lw->bail != BAIL_NONE) {
            return;
        }
        if (arena_over(lw->arena) || arena_over(lw->scratch)) {
            lw->bail = BAIL_MEMORY;
        } else if (!lw->scopes->scope.at[i].is_inlined) {
            lower_unit(lw, i);
        }
    }
}

static void
analysis_bail(struct analysis *an, enum bail bail, uint32_t at)
{
    an->bail = bail;
    an->bail_at = at;
    an->nunits = 0;
}

static void
lower_file(struct analysis *an, struct arena *file, struct arena *scratch,
           const struct analyze_options *options)
{
    struct lower lw = {
        .arena = file,
        .scratch = scratch,
        .source = an->source,
        .syntax = an->syntax,
        .names = an->names,
        .target = options->target,
    };

    lw.scopes =
        scopes_build(scratch, an->source, an->syntax, an->names, options);
    if (lw.scopes->bail != BAIL_NONE) {
        analysis_bail(an, lw.scopes->bail, lw.scopes->bail_at);
        return;
    }
    lw.gap_at = arena_array(scratch, gap_id, an->syntax->nnodes);
    number_units(&lw);
    lower_all(&lw);
    an->unit = lw.unit;
    an->nunits = lw.nunits;
    an->constant = lw.constant.at;
    an->nconstants = lw.constant.n;
    an->pool = lw.pool.at;
    an->npool = lw.pool.n;
    an->has_future_annotations = lw.scopes->future_annotations;
    an->has_star_import = lw.scopes->has_star_import;
    if (lw.bail != BAIL_NONE) {
        analysis_bail(an, lw.bail, lw.bail_at);
    }
}

struct analysis *
analyze(struct arena *file, struct arena *scratch, const struct source *source,
        struct intern *names, const struct analyze_options *options)
{
    struct analysis *an = arena_new(file, struct analysis);
    struct arena_mark mark = arena_mark(scratch);
    struct frontend *fe =
        options->frontend ? options->frontend : frontend_open(scratch);

    an->source = source;
    an->names = names;
    if (source->bail != BAIL_NONE) {
        analysis_bail(an, source->bail, source->bail_at);
    } else {
        an->syntax = syntax_parse(file, scratch, fe, source, options);
        if (an->syntax->bail != BAIL_NONE) {
            analysis_bail(an, an->syntax->bail, an->syntax->bail_at);
        } else if (an->syntax->is_passed_over) {
            an->is_passed_over = true;
        } else {
            an->comment = an->syntax->comment;
            an->ncomments = an->syntax->ncomments;
            lower_file(an, file, scratch, options);
        }
    }
    arena_rewind(scratch, mark);
    return an;
}
