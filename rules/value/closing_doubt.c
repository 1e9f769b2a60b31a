#include "rules/value/closing.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { DEEPEST_TEST = 6, MOST_TESTED = 4 };

/* The attributes of self that decide where a block goes. */
struct tested {
    struct text attr[MOST_TESTED];
    uint32_t n;
    bool asks_closed; /* `x.closed` */
};

struct around {
    struct rules_file *rf;
    const struct unit_lore *lu;
    const struct closing *one;
    struct text unless; /* a way that this is asked on is none */
    bool *seen;         /* by block */
    block_id *todo;
    uint32_t n;
    struct text asked; /* the first attribute asked for on a way */
};

static void
find_tested(const struct around *w, val_id v, struct tested *t, int depth)
{
    const struct operands *o = &w->lu->ops;
    const op_id op = operand_source(o, lore_origin(w->lu, v));

    if (op == NO_ID || depth == 0) {
        return;
    }
    if (w->lu->unit->op[op].kind == OP_ATTR) {
        const struct text name = sym_text(w->rf->an, w->lu->unit->op[op].arg);
        t->asks_closed |= text_find(name, TEXT("clos"), 0) != UINT32_MAX;
        if (lore_loaded(w->lu, operand(o, op, 0)) == 0) {
            t->attr[t->n] = name;
            t->n += t->n + 1 < MOST_TESTED;
            return;
        }
    }
    for (uint32_t i = 0; i < operand_count(o, op); i++) {
        find_tested(w, operand(o, op, i), t, depth - 1);
    }
}

/* Does the way the block takes say whether there is something to close? */
static bool
asks_for_it(struct around *w, const struct block *b)
{
    const struct operands *o = &w->lu->ops;
    struct tested t = {.n = 0};

    for (uint32_t i = 0; i < operand_count(o, b->end - 1); i++) {
        find_tested(w, operand(o, b->end - 1, i), &t, DEEPEST_TEST);
    }
    for (uint32_t i = 0; i < t.n; i++) {
        if (text_eq(t.attr[i], w->unless) ||
            (w->one->kind == CLOSES_ATTRIBUTE &&
             text_eq(t.attr[i], w->one->name))) {
            return true;
        }
        w->asked = w->asked.n ? w->asked : t.attr[i];
    }
    return t.asks_closed;
}

/* Does the value, if true, say that the block is left by an exception?  1 if so,
 * -1 if false does, 0 if it is about something else. */
static int
says_raised(const struct around *w, val_id v)
{
    const struct operands *o = &w->lu->ops;
    const op_id op = operand_source(o, v);
    const bool compares = op != NO_ID && o->unit->op[op].kind == OP_COMPARE;
    const var_id var = lore_loaded(w->lu, compares ? operand(o, op, 0) : v);

    if (var == NO_ID || var == 0 || !(o->unit->var[var].flags & VARF_PARAM) ||
        o->unit->var[var].nbinds ||
        !text_ends(sym_text(w->rf->an, o->unit->name), TEXT("exit__"))) {
        return 0;
    }
    if (!compares) {
        return 1;
    }
    return lore_mean(w->lu, operand(o, op, 1)).kind != VALUE_NONE ? 0
           : o->unit->op[op].arg == OPER_IS_NOT                   ? 1
           : o->unit->op[op].arg == OPER_IS                       ? -1
                                                                  : 0;
}

/* Where the block only goes by an exception, or NO_ID. */
static block_id
raised_side(const struct around *w, const struct block *b)
{
    const struct op *last = &w->lu->unit->op[b->end - 1];
    const bool is_true = last->kind == OP_BRANCH_TRUE;
    int says = 0;

    if (is_true || last->kind == OP_BRANCH_FALSE) {
        says = says_raised(w, operand(&w->lu->ops, b->end - 1, 0));
    }
    return says == 0                 ? NO_ID
           : (says > 0) == is_true ? last->arg
                                     : b->next;
}

static void
go(struct around *w, block_id to)
{
    if (to != NO_ID && !w->seen[to]) {
        w->seen[to] = true;
        w->todo[w->n++] = to;
    }
}

static bool
closes_in(const struct around *w, const struct block *b)
{
    for (op_id op = b->first; op < b->end; op++) {
        if (closing_at(w->rf, w->lu, op, w->one)) {
            return true;
        }
    }
    return false;
}

/* May the function return without having come by?  What raises is told of, and
 * so is why a block is left. */
static bool
goes_around(struct around *w)
{
    const struct unit *u = w->lu->unit;
    struct arena_mark mark = arena_mark(w->rf->scratch);
    bool returns = false;

    w->seen = arena_array(w->rf->scratch, bool, u->cfg.nblocks + 1);
    w->todo = arena_array(w->rf->scratch, block_id, u->cfg.nblocks + 1);
    w->n = 0;
    go(w, u->cfg.nrpo ? u->cfg.rpo[0] : NO_ID);
    for (uint32_t i = 0; i < w->n && !returns; i++) {
        const struct block *b = &u->cfg.block[w->todo[i]];
        uint32_t ways = 0;
        if (closes_in(w, b)) {
            continue;
        }
        returns = b->first < b->end && u->op[b->end - 1].kind == OP_RETURN;
        for (uint32_t e = b->edge_first; e < b->edge_end; e++) {
            ways += u->cfg.edge[e].kind != EDGE_RAISE;
        }
        if (ways > 1 && asks_for_it(w, b)) {
            continue;
        }
        const block_id raised = ways > 1 ? raised_side(w, b) : NO_ID;
        for (uint32_t e = b->edge_first; e < b->edge_end; e++) {
            if (u->cfg.edge[e].kind != EDGE_RAISE &&
                u->cfg.edge[e].to != raised) {
                go(w, u->cfg.edge[e].to);
            }
        }
    }
    arena_rewind(w->rf->scratch, mark);
    return returns;
}

/* `self.own = True` */
static bool
sets_flag(struct rules_file *rf, const struct unit_lore *lu, op_id op,
          struct text flag, enum truth is)
{
    return lu->unit->op[op].kind == OP_SET_ATTR &&
           lore_loaded(lu, operand(&lu->ops, op, 1)) == 0 &&
           text_eq(sym_text(rf->an, lu->unit->op[op].arg), flag) &&
           literal_truth(rf, lu,
                         operand(&lu->ops, op, 0)) == is;
}

/* Is the flag set right where the attribute is? */
static bool
is_told_there(const struct around *w, const struct unit_lore *lu, op_id set)
{
    const struct block *b =
        &lu->unit->cfg.block[cfg_block_of(&lu->unit->cfg, set)];

    for (op_id op = b->first; op < b->end; op++) {
        if (sets_flag(w->rf, lu, op, w->one->unless, TRUTH_TRUE)) {
            return true;
        }
    }
    return false;
}

/* None, or what the method was given: nothing is made there. */
static bool
is_not_made(const struct unit_lore *lu, val_id v)
{
    const var_id var = lore_loaded(lu, v);

    return lore_mean(lu, v).kind == VALUE_NONE ||
           (var != NO_ID && (lu->unit->var[var].flags & VARF_PARAM) &&
            !lu->unit->var[var].nbinds);
}

/* Does a method keep the flag in step with the attribute?  That nothing is
 * there yet may be said first of all in `__init__`. */
static bool
keeps_step(const struct around *w, const struct unit_lore *lu, bool *makes)
{
    const struct unit *u = lu->unit;
    const bool is_init =
        text_eq(sym_text(w->rf->an, u->name), TEXT("__init__"));

    for (op_id op = 0; op < u->nops; op++) {
        if ((u->op[op].kind != OP_SET_ATTR && u->op[op].kind != OP_DEL_ATTR) ||
            lore_loaded(lu, operand(&lu->ops, op,
                                    u->op[op].kind == OP_SET_ATTR)) != 0) {
            continue;
        }
        const struct text attr = sym_text(w->rf->an, u->op[op].arg);
        const bool is_set = u->op[op].kind == OP_SET_ATTR;
        const bool is_first =
            is_init && u->cfg.nrpo &&
            cfg_block_of(&u->cfg, op) == u->cfg.rpo[0] &&
            sets_flag(w->rf, lu, op, w->one->unless, TRUTH_FALSE);
        const bool is_flag = text_eq(attr, w->one->unless);
        *makes |= is_set && text_eq(attr, w->one->name);
        if ((is_flag && !is_first &&
             !sets_flag(w->rf, lu, op, w->one->unless, TRUTH_TRUE)) ||
            (!is_flag && text_eq(attr, w->one->name) &&
             !(is_set && (is_not_made(lu, operand(&lu->ops, op, 0)) ||
                          is_told_there(w, lu, op))))) {
            return false;
        }
    }
    return true;
}

/* Is the attribute that is asked for true wherever there is something to close,
 * as far as the class sets both? */
static bool
is_told(const struct around *w)
{
    struct rules_file *rf = w->rf;
    const unit_id class_ = w->lu->unit->parent;
    bool makes = false;

    for (unit_id i = class_ + 1;
         i < rf->an->nunits && rf->an->unit[i].parent >= class_; i++) {
        if (rf->an->unit[i].parent == class_ &&
            !keeps_step(w, lore_unit(rf, i), &makes)) {
            return false;
        }
    }
    return makes;
}

void
closing_doubt(struct rules_file *rf, const struct unit_lore *lu,
              struct closing *one)
{
    struct around w = {.rf = rf, .lu = lu, .one = one};

    one->is_maybe = goes_around(&w);
    if (one->is_maybe && w.asked.n) {
        w.unless = w.asked;
        one->unless = goes_around(&w) ? (struct text){0} : w.unless;
        one->is_told = one->unless.n && one->kind == CLOSES_ATTRIBUTE &&
                       is_told(&w);
    }
}
