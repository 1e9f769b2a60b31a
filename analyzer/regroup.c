#include "analyzer/regroup.h"

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

void
regroup(struct arena *a, struct arena *scratch, struct node *node,
        struct syntax *s)
{
    lift_names(node, s);
    make_shifts(a, scratch, s);
}
