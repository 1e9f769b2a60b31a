/*
 * syntax.h - the syntax tree of one file, copied out of tree-sitter.
 *
 * Nodes lie in one array in preorder, so a node's first child, if it has any,
 * is the next node, and passes over the tree run through memory in order.
 * Comments and most punctuation are not nodes; comments have a list of their
 * own.  Strings have children only if they have replacement fields.  The
 * tree-sitter tree is gone when this one is made.
 */
#ifndef ANALYZER_SYNTAX_H
#define ANALYZER_SYNTAX_H

#include "analyzer/analyzer.h"
#include "base/vec.h"

enum syntax_kind {
    SYN_UNKNOWN,
#define KIND(id, name) SYN_##id,
#define TOKEN(id, name) SYN_##id##_TOKEN,
#include "analyzer/syntax_kind.def"
#undef KIND
#undef TOKEN
    SYN_COUNT
};

enum syntax_field {
    FIELD_NONE,
#define FIELD(id, name) FIELD_##id,
#include "analyzer/syntax_field.def"
#undef FIELD
    FIELD_COUNT
};

struct node {
    uint8_t kind;  /* enum syntax_kind */
    uint8_t field; /* enum syntax_field: its role in the parent */
    bool has_child;
    uint32_t begin, end;
    node_id next; /* next sibling or NO_ID */
};

struct syntax {
    const struct node *node; /* [0] is the module */
    uint32_t nnodes;
    const struct span *comment; /* in source order */
    uint32_t ncomments;
    enum bail bail;
    uint32_t bail_at;
    bool is_passed_over; /* parsed without an error, and not copied */
};

/* Parse; the result lives in `a`.  Trouble is in `bail`. */
struct syntax *syntax_parse(struct arena *a, struct arena *scratch,
                            struct frontend *fe, const struct source *source,
                            const struct analyze_options *options);

static inline node_id
node_child(const struct syntax *s, node_id n)
{
    return s->node[n].has_child ? n + 1 : NO_ID;
}

/* The child in the given role, or NO_ID. */
node_id node_field(const struct syntax *s, node_id n, enum syntax_field field);

/* The first child of the given kind, or NO_ID. */
node_id node_kind_child(const struct syntax *s, node_id n,
                        enum syntax_kind kind);

/* The last child, or NO_ID. */
node_id node_last(const struct syntax *s, node_id n);

uint32_t node_count(const struct syntax *s, node_id n);

static inline struct text
node_text(const struct syntax *s, const struct source *src, node_id n)
{
    return text_sub(src->text, s->node[n].begin, s->node[n].end);
}

#define NODE_EACH(child, s, n)                                                 \
    for (node_id child = node_child((s), (n)); child != NO_ID;                 \
         child = (s)->node[child].next)

#endif
