/*
 * execute.h - the longer instructions of the machine.
 *
 * Each works on the operand stack through `sp` (one past the top) and leaves
 * it as its op says; false or NULL: raised, and every operand is still in its
 * place or replaced by NULL.
 */
#ifndef RUNTIME_MODEL_EXECUTE_H
#define RUNTIME_MODEL_EXECUTE_H

#include "runtime-model/run.h"

typedef struct obj **stack;

/* Take the top; its place is empty, so that an error releases it once. */
static inline struct obj *
pop(stack *sp)
{
    struct obj *o = *--*sp;

    **sp = NULL;
    return o;
}

/* The two operands of what has raised go left to right. */
static inline void
drop2(struct machine *m, stack sp)
{
    struct obj *right = sp[-1];

    CLEAR(m, sp[-2]);
    sp[-1] = NULL;
    xdecref(m, right);
}

/* Drop `n` operands last to first and push a result; NULL without one. */
static inline stack
result(struct machine *m, stack sp, uint32_t n, struct obj *r)
{
    if (!r) {
        return NULL;
    }
    while (n-- > 0) {
        decref(m, pop(&sp));
    }
    *sp++ = r;
    return sp;
}

/* o[i:j] from 3.12 on: no slice is made before, and it goes first. */
static inline bool
instr_takes_bounds(const struct machine *m, const struct instr *in)
{
    return m->profile->version >= 312 && in[-1].kind == OP_SLICE &&
           in[-1].arg == 2;
}

/* Names */
struct obj *load_global(struct machine *m, struct frame *f, struct instr *in);
struct obj *load_name(struct machine *m, struct frame *f, struct instr *in);
struct obj *load_cell(struct machine *m, struct frame *f,
                      const struct instr *in);
bool store_name(struct machine *m, struct frame *f, const struct instr *in,
                struct obj *value); /* steal */
bool delete_name(struct machine *m, struct frame *f, const struct instr *in);
void *raise_unbound(struct machine *m, const struct frame *f,
                    const struct instr *in);

/* Attributes */
bool execute_attr(struct machine *m, struct instr *in, stack sp);

/* The same for getattr(), after the look-up that found `r` or nothing. */
struct obj *execute_getattr(struct machine *m, struct obj *o,
                            const struct obj *name, struct obj *r);
bool execute_method(struct machine *m, struct instr *in, stack sp);
bool execute_set_attr(struct machine *m, struct instr *in, stack sp);
bool execute_item(struct machine *m, struct instr *in, stack sp);

/* Calls and definitions; the result replaces the operands: new top. */
stack execute_call(struct machine *m, struct frame *f, struct instr *in,
                   stack sp);
stack execute_call_star(struct machine *m, struct instr *in, stack sp);
stack execute_function(struct machine *m, struct frame *f,
                       const struct instr *in, stack sp);
struct obj *build_class(struct machine *m, struct obj *const *arg, uint32_t n,
                        const struct tuple *names);

/* Everything that is seldom enough to be out of the loop: new top, or NULL. */
stack execute_rare(struct machine *m, struct frame *f, struct instr *in,
                   stack sp);

/* with, exceptions, imports, async; the rest is unknown. */
stack execute_region(struct machine *m, struct frame *f, struct instr *in,
                     stack sp);

/* Patterns of `match`. */
stack execute_match(struct machine *m, const struct instr *in, stack sp);

/* MATCH_GROUP and GROUP_RERAISE: *sp as above; false, and nothing done, if
 * what they are about is not known. */
bool execute_group(struct machine *m, const struct instr *in, stack *sp);

/* One step of `yield from` or `await`; *suspends: the frame is left. */
stack execute_delegate(struct machine *m, struct frame *f,
                       const struct instr *in, stack sp, bool *suspends);

/* Type parameters and aliases. */
static inline bool
is_hint(const struct machine *m, const struct instr *in)
{
    return !m->is_lenient &&
           (in->kind == OP_TYPE_PARAM || in->kind == OP_TYPE_ALIAS ||
            in->kind == OP_TYPE_PARAMS_SET || in->kind == OP_GENERIC_BASE);
}

stack execute_hint(struct machine *m, const struct instr *in, stack sp);

#endif
