#include "analyzer/regroup.h"

#include <assert.h>

/* ---- print >> x -------------------------------------------------------- */

/* What binds more tightly than a shift: operands, and these operators. */
static const bool is_tight[SYN_COUNT] = {
    [SYN_IDENTIFIER] = true,
    [SYN_ATTRIBUTE] = true,
    [SYN_SUBSCRIPT] = true,
    [SYN_CALL] = true,
    [SYN_PARENTHESIZED] = true,
    [SYN_TUPLE] = true,
    [SYN_LIST] = true,
    [SYN_SET] = true,
    [SYN_DICT] = true,
    [SYN_INTEGER] = true,
    [SYN_FLOAT] = true,
    [SYN_STRING] = true,
    [SYN_CONCATENATED_STRING] = true,
    [SYN_TRUE] = true,
    [SYN_FALSE] = true,
    [SYN_NONE] = true,
    [SYN_ELLIPSIS] = true,
    [SYN_UNARY] = true,
    [SYN_AWAIT] = true,
};

static const bool is_loose[SYN_COUNT] = {
    [SYN_LEFT_SHIFT_TOKEN] = true, [SYN_RIGHT_SHIFT_TOKEN] = true,
    [SYN_AMPERSAND_TOKEN] = true,  [SYN_CARET_TOKEN] = true,
    [SYN_BAR_TOKEN] = true,
};

/* A print statement with a shift that can be read as an expression. */
static bool
is_shift(const struct syntax *s, node_id n)
{
    const node_id chevron = node_child(s, n);

    if (s->node[n].kind != SYN_PRINT || chevron == NO_ID ||
        s->node[chevron].kind != SYN_CHEVRON) {
        return false;
    }
    const node_id operand = node_child(s, chevron);
    if (s->node[operand].kind == SYN_BINARY) {
        const node_id op = node_field(s, operand, FIELD_OPERATOR);
        return !is_loose[s->node[op].kind];
    }
    return is_tight[s->node[operand].kind];
}

/* The name and the operator, which are no nodes of the tree yet. */
enum { ADDED = 2 };

static uint32_t
count_shifts(const struct syntax *s)
{
    uint32_t count = 0;

    for (node_id n = 0; n < s->nnodes; n++) {
        count += is_shift(s, n);
    }
    return count;
}

/* `chevron` becomes the operation, and what was added stands before its old
 * child, the right operand. */
static void
make_shift(struct node *out, node_id statement)
{
    struct node *n = &out[statement], *shift = n + 1;
    struct node *name = n + 2, *op = n + 3, *right = n + 4;

    n->kind = SYN_EXPRESSION_STATEMENT;
    *name = (struct node){.kind = SYN_IDENTIFIER,
                          .field = FIELD_LEFT,
                          .begin = n->begin,
                          .end = n->begin + 5, /* print */
                          .next = statement + 3};
    *op = (struct node){.kind = SYN_RIGHT_SHIFT_TOKEN,
                        .field = FIELD_OPERATOR,
                        .begin = shift->begin,
                        .end = shift->begin + 2, /* >> */
                        .next = statement + 4};
    *shift = (struct node){.kind = SYN_BINARY,
                           .has_child = true,
                           .begin = n->begin,
                           .end = shift->end,
                           .next = shift->next};
    right->field = FIELD_RIGHT;
    for (node_id c = shift->next; c != NO_ID; c = out[c].next) {
        out[c].field = FIELD_NONE;
    }
}

static void
make_shifts(struct arena *a, struct arena *scratch, struct syntax *s)
{
    const uint32_t shifts = count_shifts(s);

    if (shifts == 0) {
        return;
    }
    const uint32_t n = s->nnodes + shifts * ADDED;
    struct node *out = arena_array(a, struct node, n);
    node_id *number = arena_array(scratch, node_id, s->nnodes);
    node_id *made = arena_array(scratch, node_id, shifts);
    uint32_t added = 0, nmade = 0;
    for (node_id i = 0; i < s->nnodes; i++) {
        number[i] = i + added;
        out[number[i]] = s->node[i];
        if (is_shift(s, i)) {
            made[nmade++] = number[i];
        }
        if (nmade && made[nmade - 1] + 1 == number[i]) {
            added += ADDED; /* behind the chevron */
        }
    }
    for (node_id i = 0; i < s->nnodes; i++) {
        node_id next = s->node[i].next;
        out[number[i]].next = next == NO_ID ? NO_ID : number[next];
    }
    for (uint32_t i = 0; i < shifts; i++) {
        make_shift(out, made[i]);
    }
    s->node = out;
    s->nnodes = n;
}

/* ---- with a if b else c as d ------------------------------------------- */

/*
 * (outer x y (as z target)) becomes (as (outer x y z) target): the as-pattern
 * takes the place of the outer node, all before its old one moves up by one.
 */
static void
lift_name(struct node *node, node_id outer, node_id as)
{
    const struct node was = node[outer], lifted = node[as];
    const node_id value = as + 1, target = node[value].next;

    for (node_id n = as; n > outer; n--) {
        node[n] = node[n - 1];
        if (node[n].next != NO_ID && node[n].next <= as) {
            node[n].next++;
        }
    }
    node[outer] = (struct node){.kind = SYN_AS_PATTERN,
                                .field = was.field,
                                .has_child = true,
                                .begin = was.begin,
                                .end = lifted.end,
                                .next = was.next};
    node[outer + 1].field = node[value].field;
    node[outer + 1].end = node[value].end;
    node[outer + 1].next = target;
    node[value].field = lifted.field;
    node[value].next = NO_ID;
}

/* From the back: of nested ones the inner one first. */
static void
lift_names(struct node *node, const struct syntax *s)
{
    for (node_id n = s->nnodes; n-- > 0;) {
        if (node[n].kind == SYN_CONDITIONAL || node[n].kind == SYN_LAMBDA) {
            const node_id last = node_last(s, n);
            if (last != NO_ID && node[last].kind == SYN_AS_PATTERN) {
                lift_name(node, n, last);
            }
        }
    }
}

/* ---- a & b ^ c ----------------------------------------------------------- */

/* One operand of a chain of `&` and `^`, and the operator before it. */
struct part {
    node_id op, at; /* op: NO_ID for the first */
};

/* A chain that is written anew: parts in the order of the source, and the nodes
 * that take the place of those from `base` on. */
struct chain {
    const struct syntax *s;
    struct part *part;
    struct node *out;
    node_id base;
    uint32_t nparts, nout;
};

/* The child behind its left operand, which is the next node. */
static node_id
operator_of(const struct syntax *s, node_id n)
{
    return s->node[n + 1].next;
}

static bool
is_binary(const struct syntax *s, node_id n, enum syntax_kind token)
{
    return s->node[n].kind == SYN_BINARY &&
           s->node[operator_of(s, n)].kind == token;
}

/* How many nodes begin a chain of this operator: each is the left operand of
 * the one before it. */
static uint32_t
chain_heads(const struct syntax *s, node_id n, enum syntax_kind token)
{
    uint32_t count = 0;

    while (is_binary(s, n + count, token)) {
        count++;
    }
    return count;
}

/* The first node behind it and all that is in it. */
static node_id
behind(const struct syntax *s, node_id n)
{
    while (s->node[n].has_child) {
        n = node_last(s, n);
    }
    return n + 1;
}

static void
take_part(struct chain *c, node_id op, node_id at)
{
    c->part[c->nparts++] = (struct part){op, at};
}

/* What the grammar takes for an operand of `&`: a chain of `^`, or not. */
static void
take_operand(struct chain *c, node_id op, node_id n)
{
    const struct syntax *s = c->s;
    const uint32_t heads = chain_heads(s, n, SYN_CARET_TOKEN);

    take_part(c, op, n + heads);
    for (uint32_t i = heads; i-- > 0;) {
        const node_id caret = operator_of(s, n + i);
        take_part(c, caret, s->node[caret].next);
    }
}

/* A node with all that is in it; its new number. */
static node_id
put(struct chain *c, node_id n)
{
    const node_id to = c->base + c->nout, end = behind(c->s, n);

    for (node_id i = n; i < end; i++) {
        struct node *made = &c->out[c->nout++];
        *made = c->s->node[i];
        if (i > n && made->next != NO_ID) {
            made->next = made->next - n + to;
        }
    }
    return to;
}

static struct node *
made(const struct chain *c, node_id n)
{
    return &c->out[n - c->base];
}

static bool
is_split(const struct chain *c, uint32_t part, enum syntax_kind token)
{
    return c->s->node[c->part[part].op].kind == token;
}

/*
 * Parts i to j, of which `token` separates those that bind more tightly: all
 * operations come first, the outermost one before the others, then operand by
 * operand.
 */
static node_id
put_chain(struct chain *c, uint32_t i, uint32_t j, enum syntax_kind token)
{
    const struct syntax *s = c->s;
    const node_id first = c->base + c->nout;
    uint32_t heads = 0, until = i + 1;

    for (uint32_t k = j; k-- > i + 1;) {
        if (is_split(c, k, token)) {
            c->out[c->nout++] = (struct node){
                .kind = SYN_BINARY,
                .field = FIELD_LEFT,
                .has_child = true,
                .begin = s->node[c->part[i].at].begin,
                .end = s->node[c->part[(heads ? until : j) - 1].at].end};
            until = k;
            heads++;
        }
    }
    node_id last = NO_ID;

    for (uint32_t from = i, left = heads; from < j; from = until) {
        for (until = from + 1; until < j && !is_split(c, until, token);) {
            until++;
        }
        const node_id op = from > i ? put(c, c->part[from].op) : NO_ID;
        const node_id item = token == SYN_CARET_TOKEN
                                 ? put_chain(c, from, until,
                                             SYN_AMPERSAND_TOKEN)
                                 : put(c, c->part[from].at);
        if (op == NO_ID) {
            made(c, item)->field = FIELD_LEFT;
            last = item;
            continue;
        }
        made(c, last)->next = op;
        made(c, op)->next = item;
        made(c, item)->next = NO_ID;
        made(c, item)->field = FIELD_RIGHT;
        last = first + --left;
    }
    return first;
}

/* Is an operand of the chain a `^`? */
static bool
has_caret(const struct syntax *s, node_id n, uint32_t heads)
{
    bool found = is_binary(s, n + heads, SYN_CARET_TOKEN);

    for (uint32_t i = 0; i < heads && !found; i++) {
        const node_id right = s->node[operator_of(s, n + i)].next;
        found = is_binary(s, right, SYN_CARET_TOKEN);
    }
    return found;
}

static void
regroup_chain(struct arena *scratch, struct node *node, struct syntax *s,
              node_id n, uint32_t heads)
{
    const struct arena_mark mark = arena_mark(scratch);
    const uint32_t size = behind(s, n) - n;
    const struct node was = node[n];
    struct chain c = {.s = s,
                      .part = arena_array(scratch, struct part, size),
                      .out = arena_array(scratch, struct node, size),
                      .base = n};

    take_operand(&c, NO_ID, n + heads);
    for (uint32_t i = heads; i-- > 0;) {
        const node_id op = operator_of(s, n + i);
        take_operand(&c, op, s->node[op].next);
    }
    put_chain(&c, 0, c.nparts, SYN_CARET_TOKEN);
    assert(c.nout == size);
    for (uint32_t i = 0; i < size; i++) {
        node[n + i] = c.out[i];
    }
    node[n].field = was.field;
    node[n].next = was.next;
    arena_rewind(scratch, mark);
}

static void
regroup_bits(struct arena *scratch, struct node *node, struct syntax *s)
{
    for (node_id n = 0; n < s->nnodes;) {
        const uint32_t heads = chain_heads(s, n, SYN_AMPERSAND_TOKEN);
        if (has_caret(s, n, heads)) {
            regroup_chain(scratch, node, s, n, heads);
        }
        n += heads > 0 ? heads : 1;
    }
}

void
regroup(struct arena *a, struct arena *scratch, struct node *node,
        struct syntax *s)
{
    lift_names(node, s);
    regroup_bits(scratch, node, s);
    make_shifts(a, scratch, s);
}
