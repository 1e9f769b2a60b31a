#include "rules/size/exclusive.h"

enum { MOST_BACK = 1024, MOST_ATTRS = 3 };

/* "X.a.b == literal", "X.a.b == Class.MEMBER", or "X.a.b" by itself. */
struct question {
    var_id var;
    sym_id attr[MOST_ATTRS]; /* the last one first */
    uint32_t nattrs;
    bool is_compared;
    uint32_t literal; /* constant, or NO_ID */
    var_id of;        /* whose member, or NO_ID */
    sym_id member;
    bool wanted; /* in the arm that follows it is true */
};

static bool
is_branch(const struct op *op)
{
    return op->kind == OP_BRANCH_FALSE || op->kind == OP_BRANCH_TRUE;
}

/* What stands to the right of `==`, before op `*at`, which then is its first. */
static bool
read_right(const struct unit *u, op_id *at, struct question *q)
{
    const struct op *last = &u->op[*at - 1];

    if (last->kind == OP_CONST) {
        q->literal = last->arg;
        *at -= 1;
        return true;
    }
    if (*at < 2 || last->kind != OP_ATTR || last[-1].kind != OP_LOAD ||
        u->var[last[-1].arg].kind < VAR_FREE) {
        return false;
    }
    q->of = last[-1].arg;
    q->member = last->arg;
    *at -= 2;
    return true;
}

static bool
read_question(const struct unit *u, op_id branch, struct question *q)
{
    op_id op = branch;

    *q = (struct question){
        .literal = NO_ID,
        .of = NO_ID,
        .wanted = u->op[branch].kind == OP_BRANCH_FALSE,
    };
    if (op >= 3 && u->op[op - 1].kind == OP_COMPARE) {
        q->is_compared = true;
        op -= 1;
        if (u->op[op].arg != OPER_EQ || !read_right(u, &op, q)) {
            return false;
        }
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

/* Are two things that are compared with different for sure?  'a' and "a" are
 * one value: only what is spelled alike is told apart. */
static bool
is_other(const struct analysis *an, const struct question *a,
         const struct question *b)
{
    const struct text text = an->source->text;

    if (a->of != NO_ID || b->of != NO_ID) {
        return a->of == b->of && a->member != b->member;
    }
    const struct constant *x = &an->constant[a->literal];
    const struct constant *y = &an->constant[b->literal];
    return x->kind == CONST_STR && y->kind == CONST_STR &&
           text.s[x->span.begin] == text.s[y->span.begin] &&
           !text_eq(text_sub(text, x->span.begin, x->span.end),
                    text_sub(text, y->span.begin, y->span.end));
}

/* Is `later` false wherever `known` holds? */
static bool
contradicts(const struct analysis *an, const struct question *known,
            const struct question *later)
{
    if (!is_same_place(known, later) ||
        known->is_compared != later->is_compared) {
        return false;
    }
    return known->is_compared ? known->wanted && later->wanted &&
                                    is_other(an, known, later)
                              : known->wanted != later->wanted;
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

/* Does one come to the block by a condition, and no other way? */
static bool
is_arm(const struct cfg *cfg, const struct unit *u, const struct block *b)
{
    for (uint32_t i = b->pred_first; i < b->pred_end; i++) {
        const op_id last = cfg->block[cfg->pred[i]].end - 1;
        if (u->op[last].kind != OP_BRANCH_FALSE &&
            u->op[last].kind != OP_BRANCH_TRUE) {
            return false;
        }
    }
    return b->pred_end > b->pred_first;
}

bool
arm_complains(const struct analysis *an, const struct unit *u, op_id before)
{
    static const char *const name[] = {"critical", "error", "exception",
                                       "warn", "warning"};
    const struct block *b = &u->cfg.block[cfg_block_of(&u->cfg, before)];

    for (op_id op = b->first; op < before && is_arm(&u->cfg, u, b); op++) {
        if (u->op[op].kind == OP_METHOD &&
            text_among(sym_text(an, u->op[op].arg), name,
                       sizeof name / sizeof *name)) {
            return true;
        }
    }
    return false;
}
