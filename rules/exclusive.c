#include "rules/exclusive.h"

enum { MOST_BACK = 1024, MOST_ATTRS = 3 };

/* "X.a.b == literal", or "X.a.b" by itself. */
struct question {
    var_id var;
    sym_id attr[MOST_ATTRS]; /* the last one first */
    uint32_t nattrs;
    uint32_t literal; /* constant, or NO_ID */
    bool wanted;      /* in the arm that follows it is true */
};

static bool
is_branch(const struct op *op)
{
    return op->kind == OP_BRANCH_FALSE || op->kind == OP_BRANCH_TRUE;
}

static bool
read_question(const struct unit *u, op_id branch, struct question *q)
{
    op_id op = branch;

    *q = (struct question){
        .literal = NO_ID,
        .wanted = u->op[branch].kind == OP_BRANCH_FALSE,
    };
    if (op >= 3 && u->op[op - 1].kind == OP_COMPARE) {
        if (u->op[op - 1].arg != OPER_EQ || u->op[op - 2].kind != OP_CONST) {
            return false;
        }
        q->literal = u->op[op - 2].arg;
        op -= 2;
    }
    while (op > 0 && u->op[op - 1].kind == OP_ATTR && q->nattrs < MOST_ATTRS) {
        q->attr[q->nattrs++] = u->op[--op].arg;
    }
    if (op == 0 || u->op[op - 1].kind != OP_LOAD) {
        return false;
    }
    q->var = u->op[op - 1].arg;
    return true;
}

/* The ops of the arm that follows a branch stand between it and its target;
 * behind `or` there is another way into it. */
static bool
is_in_arm(const struct unit *u, op_id branch, op_id at)
{
    const struct cfg *cfg = &u->cfg;

    if (at <= branch || at >= cfg->block[u->op[branch].arg].first) {
        return false;
    }
    const struct block *b = &cfg->block[cfg_block_of(cfg, branch)];
    do {
        if (b->next == NO_ID) {
            return false;
        }
        b = &cfg->block[b->next];
        if (b->pred_end - b->pred_first != 1) {
            return false;
        }
    } while (b->first == b->end); /* an empty one leads into the arm */
    return true;
}

struct facts
exclusive_facts(const struct unit *u, op_id at)
{
    struct facts facts = {.at = at};
    struct question q;

    for (op_id op = at; op > 0 && at - op < MOST_BACK && facts.n < MOST_FACTS;
         op--) {
        const op_id branch = op - 1;
        if (is_branch(&u->op[branch]) && is_in_arm(u, branch, at) &&
            read_question(u, branch, &q)) {
            facts.branch[facts.n++] = branch;
        }
    }
    return facts;
}

static bool
is_same_place(const struct question *a, const struct question *b)
{
    return a->var == b->var && a->nattrs == b->nattrs &&
           memcmp(a->attr, b->attr, a->nattrs * sizeof a->attr[0]) == 0;
}

static bool
is_other_literal(const struct analysis *an, uint32_t a, uint32_t b)
{
    const struct span *x = &an->constant[a].span, *y = &an->constant[b].span;
    const struct text text = an->source->text;

    /* 'a' and "a" are one value: only what is spelled alike is compared. */
    return an->constant[a].kind == an->constant[b].kind &&
           an->constant[a].kind == CONST_STR &&
           text.s[x->begin] == text.s[y->begin] &&
           !text_eq(text_sub(text, x->begin, x->end),
                    text_sub(text, y->begin, y->end));
}

/* Is `later` false wherever `known` holds? */
static bool
contradicts(const struct analysis *an, const struct question *known,
            const struct question *later)
{
    if (!is_same_place(known, later) ||
        (known->literal == NO_ID) != (later->literal == NO_ID)) {
        return false;
    }
    return known->literal == NO_ID
               ? known->wanted != later->wanted
               : known->wanted && later->wanted &&
                     is_other_literal(an, known->literal, later->literal);
}

/* Neither the name nor an attribute of that name is bound in between. */
static bool
stays(const struct unit *u, const struct question *q, op_id from, op_id to)
{
    for (op_id op = from; op < to; op++) {
        const struct op *o = &u->op[op];
        if (op_effect(o).var == q->var && op_effect(o).binds) {
            return false;
        }
        if (o->kind == OP_SET_ATTR && q->nattrs > 0 && o->arg == q->attr[0]) {
            return false;
        }
    }
    return true;
}

bool
exclusive_arm(const struct analysis *an, const struct unit *u,
              const struct facts *facts, op_id branch)
{
    struct question later, known;

    if (facts->n == 0 || branch < facts->at || !is_branch(&u->op[branch]) ||
        !read_question(u, branch, &later)) {
        return false;
    }
    for (uint32_t i = 0; i < facts->n; i++) {
        if (read_question(u, facts->branch[i], &known) &&
            contradicts(an, &known, &later) &&
            stays(u, &known, facts->branch[i], branch)) {
            return true;
        }
    }
    return false;
}
