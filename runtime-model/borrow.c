/*
 * 3.14: references that nobody owns.  A local that is read straight into an
 * operation is lent to it, and stays lent as an argument of the function that
 * is called; the heap counts it all the same, so who asks for a count has to
 * take those off.  What stays on the operand stack over a jump, or while the
 * variable is bound anew, is not lent.
 */
#include "runtime-model/run.h"

static bool
is_jump(const struct instr *in)
{
    return in->kind < OP_COUNT && (op_info[in->kind].flags & OP_JUMPS);
}

/* Does control only come straight from `from` to `to`, with `var` as it is? */
static bool
is_straight(const struct code *c, uint32_t from, uint32_t to, uint32_t var)
{
    for (uint32_t i = from; i < to; i++) {
        const struct instr *in = &c->instr[i];
        bool is_change =
            (in->kind == I_STORE_FAST || in->kind == I_DELETE_FAST) &&
            in->arg == var;
        if (is_jump(in) || is_change) {
            return false;
        }
    }
    for (uint32_t i = 0; i < c->ninstr; i++) {
        const struct instr *in = &c->instr[i];
        if (is_jump(in) && in->arg > from && in->arg <= to) {
            return false;
        }
    }
    return true;
}

/* The instruction before `pc` that put the operand at `place`. */
static const struct instr *
maker(const struct code *c, uint32_t pc, uint32_t place)
{
    while (pc-- > 0) {
        const struct instr *in = &c->instr[pc];
        if (in->depth <= place) {
            return in;
        }
        if (in->kind == OP_METHOD && in->depth == place + 1) {
            return in;
        }
    }
    return NULL;
}

/* Is the operand at `place` of the instruction at `pc` a lent `o`? */
static bool
is_lent(const struct frame *f, uint32_t pc, uint32_t place, const struct obj *o)
{
    const struct code *c = f->code;
    const struct instr *in = maker(c, pc, place);

    if (in && in->kind == OP_METHOD && in->depth == place && place > 0) {
        in = maker(c, (uint32_t)(in - c->instr), place - 1);
    }
    return in && in->kind == I_LOAD_FAST && f->slot[in->arg] == o &&
           is_straight(c, (uint32_t)(in - c->instr), pc, in->arg);
}

/* Does the function that was called still have it as a parameter? */
static bool
is_parameter(const struct frame *f, const struct obj *o)
{
    for (uint32_t v = 0; v < f->code->nparams; v++) {
        if (f->slot[v] == o && f->code->var_kind[v] == VAR_LOCAL) {
            return true;
        }
    }
    return false;
}

/* Does control come to `pc` without an exception?  What only handlers lead to
 * lends nothing. */
static bool
is_reached(struct machine *m, const struct code *c, uint32_t pc)
{
    struct arena_mark mark = arena_mark(m->scratch);
    bool *seen = arena_array(m->scratch, bool, c->ninstr + 1);
    uint32_t *todo = arena_array(m->scratch, uint32_t, c->ninstr + 1);
    uint32_t n = 0;

    todo[n++] = 0;
    while (n > 0) {
        uint32_t i = todo[--n];
        for (bool goes_on = true; goes_on && i < c->ninstr && !seen[i]; i++) {
            const struct instr *in = &c->instr[i];
            seen[i] = true;
            if (is_jump(in) && in->arg < c->ninstr && !seen[in->arg]) {
                todo[n++] = in->arg;
            }
            goes_on =
                in->kind >= OP_COUNT || !(op_info[in->kind].flags & OP_ENDS);
        }
    }
    bool is = seen[pc];

    arena_rewind(m->scratch, mark);
    return is;
}

uint32_t
borrowed_count(struct machine *m, const struct obj *o)
{
    const struct frame *inner = NULL;
    uint32_t n = 0;

    for (const struct frame *f = m->frame; f; inner = f, f = f->back) {
        if (f->pc == 0 || !is_reached(m, f->code, f->pc - 1)) {
            continue;
        }
        const struct instr *in = &f->code->instr[f->pc - 1];
        uint32_t own = in->kind == OP_CALL ? in->arg + 2 : 0;

        for (uint32_t p = 0; p < in->depth; p++) {
            bool is_given = inner && p + own >= in->depth;
            n += is_lent(f, f->pc - 1, p, o) &&
                 (!is_given || is_parameter(inner, o));
        }
    }
    return n;
}
