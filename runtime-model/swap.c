/*
 * `a, b = x, y` makes no tuple: the compiler exchanges the two values on the
 * stack.  From 3.11 on it exchanges the instructions instead where it can, so
 * that `b` is stored first, and the old value of `b` dies first.  The same
 * happens at the end of an inlined comprehension (3.12), which gives its names
 * back behind an exchange: `x = [...]` is stored before.  The rule is that of
 * apply_static_swaps in CPython's flow graph.
 */
#include "runtime-model/swap.h"

#include "analyzer/analyzer.h"

enum { SWAPS_FROM = 311, MOST_UNPACKED = 3 };

enum { IS_OTHER, IS_STORE, IS_SWAP, IS_NOTHING };

/* What the rule sees of an instruction. */
struct step {
    uint8_t is;
    uint32_t n;   /* of an exchange: of the top and the n-th */
    uint32_t var; /* stored to, or NO_ID */
    uint32_t at;  /* the instruction, or NO_ID: one that we have not got */
    uint32_t line;
};

struct steps {
    const struct code *code;
    struct step *step;
    uint32_t n;
};

/* A name of an inlined comprehension is given back. */
static bool
is_given_back(const struct instr *in)
{
    return (in->kind == I_DELETE_FAST || in->kind == I_DELETE_CELL) &&
           in->extra && in->flags & OPF_HIDDEN;
}

static bool
is_unpacked(const struct instr *in, uint32_t left)
{
    return left > 1 && in->kind == OP_TUPLE && in[1].kind == OP_UNPACK &&
           in->arg == in[1].arg && in->arg > 0 && in->arg <= MOST_UNPACKED;
}

static bool
is_of_interest(const struct instr *in, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (is_given_back(&in[i]) || is_unpacked(&in[i], n - i)) {
            return true;
        }
    }
    return false;
}

static struct step *
add(struct steps *s, uint8_t is, uint32_t at)
{
    struct step *step = &s->step[s->n++];

    *step = (struct step){.is = is, .var = NO_ID, .at = at};
    return step;
}

static void
add_store(struct steps *s, const struct instr *in, uint32_t at)
{
    struct step *step = add(s, IS_STORE, at);

    step->var = in->kind == OP_POP ? NO_ID : in->arg;
    step->line = source_line(s->code->analysis->source, in->at);
}

static void
read_steps(struct steps *s, const struct instr *in, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (is_unpacked(&in[i], n - i)) {
            add(s, IS_NOTHING, i);
            add(s, in[i].arg > 1 ? IS_SWAP : IS_NOTHING, i + 1)->n = in[i].arg;
            i++;
        } else if (is_given_back(&in[i])) {
            uint32_t run = 1;
            while (i + run < n && is_given_back(&in[i + run])) {
                run++;
            }
            add(s, IS_SWAP, NO_ID)->n = run + 1;
            for (uint32_t k = 0; k < run; k++) {
                add_store(s, &in[i + k], i + k);
            }
            i += run - 1;
        } else if (in[i].kind == I_STORE_FAST || in[i].kind == OP_POP) {
            add_store(s, &in[i], i);
        } else {
            add(s, IS_OTHER, i);
        }
    }
}

/* The next store, right behind `i`; with a line, in it.  NO_ID: none. */
static uint32_t
next_store(const struct steps *s, uint32_t i, const uint32_t *line)
{
    while (++i < s->n) {
        const struct step *step = &s->step[i];
        if (step->is != IS_NOTHING) {
            return step->is == IS_STORE && (!line || step->line == *line)
                       ? i
                       : NO_ID;
        }
    }
    return NO_ID;
}

/* Neither is stored to twice on the way from `j` to `k`. */
static bool
may_change_places(const struct steps *s, uint32_t j, uint32_t k)
{
    const uint32_t first = s->step[j].var, last = s->step[k].var;

    if (first == last && first != NO_ID) {
        return false;
    }
    for (uint32_t i = j + 1; i < k; i++) {
        const uint32_t var = s->step[i].var;
        if (var != NO_ID && (var == first || var == last)) {
            return false;
        }
    }
    return true;
}

/* Exchange instructions for the exchange at `at`, and for those on its left
 * that it was in the way of. */
static void
apply(struct steps *s, uint32_t at)
{
    for (uint32_t i = at + 1; i-- > 0;) {
        struct step *swap = &s->step[i];
        if (swap->is == IS_NOTHING || swap->is == IS_STORE) {
            continue;
        }
        uint32_t j = swap->is == IS_SWAP ? next_store(s, i, NULL) : NO_ID;
        uint32_t k = j;
        for (uint32_t left = swap->n; k != NO_ID && left > 1; left--) {
            k = next_store(s, k, &s->step[j].line);
        }
        if (k == NO_ID || !may_change_places(s, j, k)) {
            return;
        }
        const struct step first = s->step[j];
        s->step[j] = s->step[k];
        s->step[k] = first;
        swap->is = IS_NOTHING;
    }
}

/* Write down what is left; the count of it. */
static uint32_t
write_steps(const struct steps *s, struct instr *in, const struct instr *old)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < s->n; i++) {
        const struct step *step = &s->step[i];
        if (step->is == IS_NOTHING || step->at == NO_ID) {
            continue;
        }
        in[n] = old[step->at];
        if (step->is == IS_SWAP) {
            in[n].kind = OP_SWAP;
        }
        n++;
    }
    return n;
}

uint32_t
code_swap(struct machine *m, const struct code *c, struct instr *in, uint32_t n)
{
    if (!is_of_interest(in, n)) {
        return n;
    }
    const size_t nbytes = n * sizeof *in;
    const size_t nsteps = 2 * (size_t)n * sizeof(struct step);
    struct instr *old = heap_raw(m, nbytes);
    struct steps s = {c, heap_raw(m, nsteps), 0};

    memcpy(old, in, nbytes);
    read_steps(&s, in, n);
    for (uint32_t i = 0; i < s.n && m->profile->version >= SWAPS_FROM; i++) {
        if (s.step[i].is == IS_SWAP) {
            apply(&s, i);
        }
    }
    n = write_steps(&s, in, old);
    heap_raw_free(m, s.step, nsteps);
    heap_raw_free(m, old, nbytes);
    return n;
}
