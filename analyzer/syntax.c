#include "analyzer/syntax.h"

#include "analyzer/imports.h"
#include "analyzer/invisible.h"
#include "analyzer/limit.h"
#include "analyzer/mask.h"
#include "analyzer/regroup.h"
#include "analyzer/type_default.h"
#include "base/supply.h"

#include <assert.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_python(void);

enum { LARGE_TREE = 64 * 1024 * 1024 };

/* A little less than sources have: their nodes lie in one piece from the
 * beginning. */
enum { BYTES_A_NODE = 6 };

static const char *const kind_name[SYN_COUNT] = {
    [SYN_UNKNOWN] = "",
#define KIND(id, name) [SYN_##id] = name,
#define TOKEN(id, name) [SYN_##id##_TOKEN] = name,
#include "analyzer/syntax_kind.def"
#undef KIND
#undef TOKEN
};

static const bool kind_named[SYN_COUNT] = {
#define KIND(id, name) [SYN_##id] = true,
#define TOKEN(id, name) [SYN_##id##_TOKEN] = false,
#include "analyzer/syntax_kind.def"
#undef KIND
#undef TOKEN
};

static const char *const field_name[FIELD_COUNT] = {
    [FIELD_NONE] = "",
#define FIELD(id, name) [FIELD_##id] = name,
#include "analyzer/syntax_field.def"
#undef FIELD
};

struct frontend {
    uint32_t nsymbols, nfields;
    uint8_t *kind;  /* enum syntax_kind by TSSymbol */
    bool *is_named; /* by TSSymbol */
    uint8_t *field; /* enum syntax_field by TSFieldId */
};

static_assert(SYN_COUNT <= 256 && FIELD_COUNT <= 256, "kinds are bytes");

static uint8_t
kind_find(const char *name, bool named)
{
    for (uint32_t k = 1; k < SYN_COUNT; k++) {
        if (kind_named[k] == named && strcmp(kind_name[k], name) == 0) {
            return (uint8_t)k;
        }
    }
    return SYN_UNKNOWN;
}

static uint8_t
field_find(const char *name)
{
    for (uint32_t f = 1; f < FIELD_COUNT; f++) {
        if (strcmp(field_name[f], name) == 0) {
            return (uint8_t)f;
        }
    }
    return FIELD_NONE;
}

static void
map_language(struct arena *a, struct frontend *fe, const TSLanguage *lang)
{
    fe->nsymbols = ts_language_symbol_count(lang);
    fe->kind = arena_array(a, uint8_t, fe->nsymbols);
    fe->is_named = arena_array(a, bool, fe->nsymbols);
    for (uint32_t i = 0; i < fe->nsymbols; i++) {
        TSSymbol symbol = (TSSymbol)i;
        bool named =
            ts_language_symbol_type(lang, symbol) == TSSymbolTypeRegular;
        fe->is_named[i] = named;
        fe->kind[i] = kind_find(ts_language_symbol_name(lang, symbol), named);
    }
    fe->nfields = ts_language_field_count(lang) + 1;
    fe->field = arena_array(a, uint8_t, fe->nfields);
    for (uint32_t i = 1; i < fe->nfields; i++) {
        fe->field[i] =
            field_find(ts_language_field_name_for_id(lang, (TSFieldId)i));
    }
}

void
frontend_prepare(void)
{
    ts_set_allocator(supply_malloc, supply_calloc, supply_realloc, supply_free);
}

struct frontend *
frontend_open(struct arena *a)
{
    struct frontend *fe = arena_new(a, struct frontend);

    map_language(a, fe, tree_sitter_python());
    return fe;
}

/* Copies the tree in preorder; `open` is the chain of unfinished parents. */
struct copier {
    struct arena *arena, *scratch;
    const struct frontend *fe;
    struct syntax *out;
    struct text text;     /* the source */
    struct mask mask;     /* what the parser reads */
    bool is_masked;       /* the mask is made */
    struct supply supply; /* what tree-sitter allocates */
    TSParser *parser;
    struct limit limit; /* of all attempts */
    struct type_defaults defaults; /* what the tree was parsed without */
    uint32_t nput;                 /* of these, copied */
    VEC(struct node) node;
    VEC(struct span) comment;
    VEC(struct open_node {
        node_id id;
        node_id last; /* youngest child so far, or NO_ID */
    })
    open;
    uint32_t max_depth;
    bool (*passes_over)(struct text package);
};

static void
fail(struct copier *c, enum bail bail, uint32_t at)
{
    if (c->out->bail == BAIL_NONE) {
        c->out->bail = bail;
        c->out->bail_at = at;
    }
}

/* A token matters by its role (operators), or inside the nodes named here. */
static bool
keeps_token(uint8_t kind, uint8_t parent, uint8_t field)
{
    switch (kind) {
    case SYN_UNKNOWN:
        return false;
    case SYN_ASYNC_TOKEN:
    case SYN_UNDERSCORE_TOKEN:
        return true;
    case SYN_COMMA_TOKEN:
        return parent == SYN_SUBSCRIPT || parent == SYN_EXPRESSION_STATEMENT ||
               parent == SYN_MATCH || parent == SYN_CASE ||
               parent == SYN_FOR_IN_CLAUSE || parent == SYN_ASSERT ||
               parent == SYN_EXCEPT;
    case SYN_COLON_TOKEN:
        return parent == SYN_SLICE;
    case SYN_EQUALS_TOKEN:
        return parent == SYN_INTERPOLATION || parent == SYN_FORMAT_EXPRESSION;
    case SYN_FROM_TOKEN:
        return parent == SYN_YIELD;
    case SYN_STAR_TOKEN:
        return parent == SYN_EXCEPT || field == FIELD_OPERATOR;
    case SYN_STAR_STAR_TOKEN:
        return parent == SYN_SPLAT_TYPE || field == FIELD_OPERATOR;
    case SYN_MINUS_TOKEN:
    case SYN_PLUS_TOKEN:
        return (field != FIELD_NONE && parent != SYN_PARENTHESIZED) ||
               parent == SYN_CASE_PATTERN || parent == SYN_COMPLEX_PATTERN;
    default:
        return field == FIELD_OPERATOR || field == FIELD_OPERATORS;
    }
}

static node_id
add_node(struct copier *c, struct span at, uint8_t kind, uint8_t field)
{
    node_id id = c->node.n;
    struct node node = {
        .kind = kind,
        .field = field,
        .begin = at.begin,
        .end = at.end,
        .next = NO_ID,
    };

    vec_push(c->arena, &c->node, node);
    if (c->open.n) {
        struct open_node *parent = &c->open.at[c->open.n - 1];
        c->node.at[parent->id].has_child = true;
        if (parent->last != NO_ID) {
            c->node.at[parent->last].next = id;
        }
        parent->last = id;
    }
    return id;
}

/* A string without replacement fields: its text says all. */
static bool
is_plain(struct text string)
{
    for (uint32_t i = 0; i < string.n; i++) {
        switch (string.s[i]) {
        case 'f':
        case 'F':
        case 't':
        case 'T':
            return false;
        case '"':
        case '\'':
            return true;
        }
    }
    return true;
}

/* A node of one token, or one whose text says all. */
static bool
is_leaf(const struct copier *c, uint8_t kind, struct span at)
{
    switch (kind) {
    case SYN_IDENTIFIER:
    case SYN_INTEGER:
    case SYN_FLOAT:
    case SYN_TRUE:
    case SYN_FALSE:
    case SYN_NONE:
    case SYN_STRING_CONTENT:
        return true;
    case SYN_STRING:
        return is_plain(text_sub(c->text, at.begin, at.end));
    default:
        return !kind_named[kind];
    }
}

/* The node whose children are to be copied as well, or NO_ID. */
static node_id
visit(struct copier *c, const TSTreeCursor *cursor)
{
    TSNode ts = ts_tree_cursor_current_node(cursor);
    struct span at = {ts_node_start_byte(ts), ts_node_end_byte(ts)};
    TSSymbol symbol = ts_node_symbol(ts);
    uint8_t parent =
        c->open.n ? c->node.at[c->open.at[c->open.n - 1].id].kind : 0;

    if (symbol >= c->fe->nsymbols) {
        fail(c, BAIL_SYNTAX, at.begin);
        return NO_ID;
    }
    uint8_t kind = c->fe->kind[symbol];
    bool is_named = c->fe->is_named[symbol];
    if (kind == SYN_UNKNOWN) {
        if (is_named) {
            fail(c, BAIL_UNKNOWN_SYNTAX, at.begin);
        }
        return NO_ID;
    }
    if (kind == SYN_COMMENT) {
        vec_push(c->arena, &c->comment, at);
        return NO_ID;
    }
    if (kind == SYN_LINE_CONTINUATION) {
        return NO_ID;
    }
    if (kind == SYN_UNARY && c->text.s[at.begin] != c->mask.text.s[at.begin]) {
        kind = SYN_PARENTHESIZED; /* the sign is the mask's */
    }
    uint8_t field = c->fe->field[ts_tree_cursor_current_field_id(cursor)];
    if (!is_named && !keeps_token(kind, parent, field)) {
        return NO_ID;
    }
    node_id id = add_node(c, at, kind, field);
    return is_leaf(c, kind, at) ? NO_ID : id;
}

static void
open_node(struct copier *c, node_id id)
{
    vec_push(c->arena, &c->open, ((struct open_node){id, NO_ID}));
    if (c->open.n > c->max_depth) {
        fail(c, BAIL_TOO_DEEP, c->node.at[id].begin);
    }
}

static void
drop_tree(struct copier *c, TSTree *tree)
{
    if (tree && !c->supply.is_used) {
        ts_tree_delete(tree);
    }
}

static bool
is_wrong(const TSTree *tree)
{
    return ts_node_has_error(ts_tree_root_node(tree));
}

static TSPoint
point_at(struct text s, TSPoint from, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++) {
        from.row += s.s[i] == '\n';
        from.column = s.s[i] == '\n' ? 0 : from.column + 1;
    }
    return from;
}

/* Parse only what lies in the spans: the rest is as if it were not there. */
static TSTree *
parse_spans(struct copier *c, const struct span *span, uint32_t n)
{
    TSRange *range = arena_array(c->scratch, TSRange, n);
    TSPoint point = {0, 0};
    uint32_t at = 0;

    for (uint32_t i = 0; i < n; i++) {
        TSPoint begin = point_at(c->text, point, at, span[i].begin);
        point = point_at(c->text, begin, span[i].begin, span[i].end);
        range[i] = (TSRange){begin, point, span[i].begin, span[i].end};
        at = span[i].end;
    }
    ts_parser_reset(c->parser);
    if (!ts_parser_set_included_ranges(c->parser, range, n)) {
        return NULL;
    }
    return limit_parse(&c->limit, c->parser, c->mask.text);
}

static void put_default(struct copier *c);

static void
close_node(struct copier *c)
{
    const struct open_node *top = &c->open.at[c->open.n - 1];
    bool is_parameter = c->open.n > 1 && c->node.at[top->id].kind == SYN_TYPE &&
                        c->node.at[top[-1].id].kind == SYN_TYPE_PARAMETER;

    if (is_parameter && c->nput < c->defaults.n &&
        c->defaults.at[c->nput].after == c->node.at[top->id].end) {
        put_default(c);
    }
    c->open.n--;
}

/* Copy a node with all below it into the open one. */
static void
copy_tree(struct copier *c, TSNode root)
{
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    bool done = false;

    while (!done && c->out->bail == BAIL_NONE) {
        node_id id = visit(c, &cursor);
        if (id != NO_ID && ts_tree_cursor_goto_first_child(&cursor)) {
            open_node(c, id);
            continue;
        }
        while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
            if (!ts_tree_cursor_goto_parent(&cursor)) {
                done = true;
                break;
            }
            close_node(c);
        }
    }
    ts_tree_cursor_delete(&cursor);
}

/* The one item of the list that a default was parsed as; else a null node. */
static TSNode
only_item(const struct copier *c, TSTree *tree)
{
    TSNode none = {0};
    TSNode statement = ts_node_named_child(ts_tree_root_node(tree), 0);
    TSNode list =
        ts_node_is_null(statement) ? none : ts_node_named_child(statement, 0);

    if (is_wrong(tree) || ts_node_is_null(list) ||
        c->fe->kind[ts_node_symbol(list)] != SYN_LIST ||
        ts_node_named_child_count(list) != 1) {
        return none;
    }
    return ts_node_named_child(list, 0);
}

/* The next default becomes the last child of the parameter that is open. */
static void
put_default(struct copier *c)
{
    const struct type_default *d = &c->defaults.at[c->nput++];
    struct span span[] = {
        {d->open, d->open + 1}, {d->value, d->end}, {d->close, d->close + 1}};
    TSTree *tree = parse_spans(c, span, 3);
    TSNode item = tree ? only_item(c, tree) : (TSNode){0};
    node_id value = c->node.n;

    if (ts_node_is_null(item)) {
        fail(c, BAIL_SYNTAX, d->begin);
    } else {
        c->node.at[c->open.at[c->open.n - 1].id].end = d->end;
        copy_tree(c, item);
        c->node.at[value].field = FIELD_VALUE;
    }
    drop_tree(c, tree);
}

/* The tree of a file that has defaults of type parameters, parsed without
 * them; NULL: that was not all that is wrong with it. */
static TSTree *
parse_without_defaults(struct copier *c)
{
    struct type_defaults found = type_defaults_find(c->scratch, c->text);
    struct span *rest = arena_array(c->scratch, struct span, found.n + 1);

    rest[0].end = c->text.n;
    for (uint32_t i = 0; i < found.n; i++) {
        rest[i].end = found.at[i].begin;
        rest[i + 1] = (struct span){found.at[i].end, c->text.n};
    }
    TSTree *tree = found.n ? parse_spans(c, rest, found.n + 1) : NULL;

    if (tree && is_wrong(tree)) {
        drop_tree(c, tree);
        return NULL;
    }
    c->defaults = found;
    return tree;
}

/* Where the first error node begins. */
static uint32_t
first_error(TSTree *tree)
{
    TSNode n = ts_tree_root_node(tree);

    while (!ts_node_is_error(n) && !ts_node_is_missing(n)) {
        uint32_t count = ts_node_child_count(n);
        uint32_t i = 0;
        while (i < count && !ts_node_has_error(ts_node_child(n, i))) {
            i++;
        }
        if (i == count) {
            break;
        }
        n = ts_node_child(n, i);
    }
    return ts_node_start_byte(n);
}

/* The comments of the tree, and those that it could not see. */
static void
merge_comments(struct copier *c)
{
    const struct mask *mask = &c->mask;
    uint32_t i = 0;
    uint32_t j = 0;

    c->out->ncomments = c->comment.n + mask->ncomments;
    c->out->comment = c->comment.at;
    if (!mask->ncomments) {
        return;
    }
    struct span *all = arena_array(c->arena, struct span, c->out->ncomments);

    c->out->comment = all;
    while (i < c->comment.n || j < mask->ncomments) {
        bool seen = j == mask->ncomments ||
                    (i < c->comment.n &&
                     c->comment.at[i].begin < mask->comment[j].begin);
        *all++ = seen ? c->comment.at[i++] : mask->comment[j++];
    }
}

/* One with a character that Python may refuse is looked at whole. */
static bool
is_passed_over(const struct copier *c, TSTree *tree)
{
    return c->passes_over != NULL && c->defaults.n == 0 &&
           !invisible_anywhere(c->text) &&
           imports_at_top(ts_tree_root_node(tree), c->text, c->passes_over);
}

/* NULL: a limit is reached. */
static TSTree *
parse_masked(struct copier *c)
{
    TSTree *tree = limit_parse(&c->limit, c->parser, c->mask.text);

    if (tree && is_wrong(tree)) {
        TSTree *known = parse_without_defaults(c);
        if (known) {
            drop_tree(c, tree);
            tree = known;
        }
    }
    return tree;
}

static void
put_mask(struct copier *c)
{
    c->mask = mask_make(c->scratch, c->text);
    c->is_masked = true;
}

/* Masked only where it must be, or where the grammar finds an error. */
static TSTree *
parse_text(struct copier *c)
{
    if (mask_is_due(c->text)) {
        put_mask(c);
    }
    TSTree *tree = parse_masked(c);

    if (!tree || !is_wrong(tree) || c->is_masked) {
        return tree;
    }
    put_mask(c);
    if (c->mask.text.s == c->text.s) {
        return tree;
    }
    drop_tree(c, tree);
    ts_parser_reset(c->parser);
    ts_parser_set_included_ranges(c->parser, NULL, 0);
    return parse_masked(c);
}

static void
parse(struct copier *c)
{
    struct syntax *out = c->out;
    bool fits = ts_parser_set_language(c->parser, tree_sitter_python());
    TSTree *tree = parse_text(c);

    assert(fits);
    (void)fits;
    if (!tree) {
        out->bail = c->limit.bail;
        return;
    }
    if (is_wrong(tree)) {
        out->bail = BAIL_SYNTAX;
        out->bail_at = first_error(tree);
    } else if (c->mask.wrong_at != NO_ID) {
        fail(c, BAIL_SYNTAX, c->mask.wrong_at);
    } else if (is_passed_over(c, tree)) {
        out->is_passed_over = true;
    } else {
        copy_tree(c, ts_tree_root_node(tree));
        if (c->nput < c->defaults.n) {
            fail(c, BAIL_SYNTAX, c->defaults.at[c->nput].begin);
        }
    }
    drop_tree(c, tree);
}

struct syntax *
syntax_parse(struct arena *a, struct arena *scratch, struct frontend *fe,
             const struct source *source, const struct analyze_options *options)
{
    struct arena_mark mark = arena_mark(scratch);
    struct syntax *out = arena_new(a, struct syntax);
    struct copier c = {
        .arena = a,
        .scratch = scratch,
        .fe = fe,
        .out = out,
        .text = source->text,
        .mask = {.text = source->text, .wrong_at = NO_ID},
        .supply = {.arena = scratch},
        .max_depth = options->max_depth ? options->max_depth : ANALYZE_DEPTH,
        .passes_over = options->passes_over,
    };

    c.node.cap = source->text.n / BYTES_A_NODE + 8;
    c.node.at =
        arena_bytes(a, c.node.cap * sizeof *c.node.at, alignof(struct node));
    supply_enter(&c.supply);
    c.parser = ts_parser_new();
    c.limit = limit_start(scratch, options);
    parse(&c);
    ts_parser_delete(c.parser);
    supply_leave();
    out->node = c.node.at;
    out->nnodes = c.node.n;
    merge_comments(&c);
    uint32_t strange = out->bail || out->is_passed_over
                           ? source->text.n
                           : invisible_in_code(out, source->text);
    if (strange < source->text.n) {
        fail(&c, BAIL_SYNTAX, strange);
    }
    if (!out->bail) {
        regroup(a, scratch, c.node.at, out);
    }
    arena_rewind(scratch, mark);
    if (scratch->held > LARGE_TREE) {
        arena_trim(scratch); /* what follows needs far less */
    }
    return out;
}

node_id
node_field(const struct syntax *s, node_id n, enum syntax_field field)
{
    NODE_EACH (child, s, n) {
        if (s->node[child].field == field) {
            return child;
        }
    }
    return NO_ID;
}

node_id
node_kind_child(const struct syntax *s, node_id n, enum syntax_kind kind)
{
    NODE_EACH (child, s, n) {
        if (s->node[child].kind == kind) {
            return child;
        }
    }
    return NO_ID;
}

node_id
node_last(const struct syntax *s, node_id n)
{
    node_id last = NO_ID;

    NODE_EACH (child, s, n) {
        last = child;
    }
    return last;
}

uint32_t
node_count(const struct syntax *s, node_id n)
{
    uint32_t count = 0;

    NODE_EACH (child, s, n) {
        count++;
    }
    return count;
}
