#include "runtime-model/execute.h"

#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"
#include "runtime-model/witness.h"

#include <assert.h>

enum { CALL_WORK = 12 }; /* of whatever is called */

/* Between two instructions: is a collection due, is the budget spent? */
static bool
breathe(struct machine *m)
{
    if (m->gc.is_due) {
        collect_scheduled(m);
    }
    return run_step(m) && !m->raised;
}

/* The same after so much work. */
static bool
breathe_again(struct machine *m, uint32_t work)
{
    machine_spend(m, work);
    return breathe(m);
}

bool
run_stop(struct machine *m)
{
    m->budget = 1;
    m->is_stopped = true;
    if (!m->raised) {
        raise_text(m, T_KeyboardInterrupt, "budget spent");
    }
    return false;
}

static inline stack
replace1(struct machine *m, stack sp, struct obj *r)
{
    struct obj *a = sp[-1];

    sp[-1] = r;
    decref(m, a);
    return sp;
}

/* a b -> r; a is released before b. */
static inline stack
replace2(struct machine *m, stack sp, struct obj *r)
{
    struct obj *a = sp[-2], *b = sp[-1];

    sp[-2] = r;
    decref(m, a);
    xdecref(m, b);
    return sp - 1;
}

/* `a - b` and `a % b` release their operands last to first up to 3.10. */
static inline bool
goes_right_first(const struct machine *m, const struct instr *in)
{
    return m->profile->version < 311 && in->kind == OP_BINARY &&
           (in->arg == OPER_SUB || in->arg == OPER_MOD);
}

/* Leave the running instruction for the handler of its region; the new top,
 * or NULL when there is none. */
static stack
unwind(struct machine *m, struct frame *f, const struct instr *in, stack sp,
       uint32_t *pc)
{
    stack base = f->slot + f->code->nvars;

    if (!m->raised) {
        raise_text(m, T_SystemError, "error without an exception");
    }
    bool is_again =
        in->kind == OP_RERAISE || (in->kind == OP_RAISE && in->arg == 0 &&
                                   m->raised->traceback); /* a bare `raise` */

    if (!is_again) {
        raise_here(m, in->at);
    }
    const struct handler *h = &f->code->region[in->region];
    stack floor = in->region && !m->is_stopped ? base + h->depth : base;

    while (sp > floor) {
        xdecref(m, pop(&sp));
    }
    if (!in->region || m->is_stopped) {
        return NULL;
    }
    *sp++ = OBJ(m->raised);
    m->raised = NULL;
    *pc = h->pc;
    return sp;
}

static bool
fast_add(struct machine *m, const struct instr *in, stack sp)
{
    const struct obj *a = sp[-2], *b = sp[-1];
    int64_t v;

    if (a->kind != K_INT || b->kind != K_INT ||
        ((a->type->flags | b->type->flags) & TYPE_HEAP)) {
        return false;
    }
    if (in->arg == OPER_ADD
            ? __builtin_add_overflow(int_value(a), int_value(b), &v)
            : in->arg != OPER_SUB ||
                  __builtin_sub_overflow(int_value(a), int_value(b), &v)) {
        return false;
    }
    struct obj *r = int_new(m, v);
    struct obj *x = sp[-2], *y = sp[-1];

    sp[-2] = r;
    decref(m, x);
    decref(m, y);
    return true;
}

/* -1 raised, else the truth of the operand, which is released. */
static inline int
take_truth(struct machine *m, struct obj *o)
{
    if (o == m->yes || o == m->no) {
        int is = o == m->yes;
        decref(m, o);
        return is;
    }
    int is = object_truth(m, o);

    decref(m, o);
    return is;
}

enum { LOOK_AHEAD = 24 };

/* How soon does this way leave the function?  2: by a raise, 1: by a return,
 * 0: not before the next branch. */
static int
way_out(const struct code *c, uint32_t pc)
{
    uint32_t end = pc + LOOK_AHEAD;

    for (uint32_t i = pc; i < c->ninstr && i < end; i++) {
        const struct instr *in = &c->instr[i];
        if (in->kind == I_DELETE_FAST || in->kind == I_DELETE_CELL) {
            end++; /* a `del` must not shorten the view */
        }
        if (in->kind == OP_RAISE) {
            return 2;
        }
        if (in->kind == OP_RETURN) {
            return 1;
        }
        if (in->kind < OP_COUNT && (op_info[in->kind].flags & OP_JUMPS)) {
            return 0;
        }
    }
    return 0;
}

/* A truth for this place that is another with each seed.  By the words of the
 * line, not by where it stands: a new line elsewhere must not change what a
 * prediction says. */
static bool
seeded_truth(const struct machine *m, uint32_t at)
{
    const struct text t = m->frame->code->analysis->source->text;
    uint32_t hash = 2166136261u;

    for (uint32_t i = at; i < t.n && t.s[i] != '\n'; i++) {
        hash = (hash ^ (uint8_t)t.s[i]) * 16777619u;
    }
    return (hash * 2654435761u * m->branch_seed >> 17 & 1) != 0;
}

/* In a prediction a condition that is not known is met some times, then not,
 * so that loops end. */
static int
guess_truth(struct machine *m, struct instr *in, struct obj *o)
{
    struct frame *f = m->frame;
    const bool is_known =
        o->kind != K_OPAQUE && !(o->type->flags & TYPE_UNKNOWN);

    if (m->watch && m->watch->way) {
        int is = watch_turn(m, in, is_known ? o : NULL);
        if (is >= 0) {
            decref(m, o);
            return is;
        }
    }
    if (is_known) {
        if (m->watch) {
            m->watch->spin.blind = 0;
        }
        return take_truth(m, o);
    }
    uint32_t rounds = m->loop_rounds > 1 ? (uint32_t)m->loop_rounds : 1;
    bool is_first = code_meet(m, f->code, in) % (rounds + 1) < rounds;

    bool is = m->take_branch;

    if (m->branch_seed) {
        is = seeded_truth(m, in->at);
    }
    decref(m, o);
    if (m->branch_stays && in->arg > f->pc) {
        int jump = way_out(f->code, in->arg);
        int stay = way_out(f->code, f->pc);
        bool jumps_if = in->kind == OP_BRANCH_TRUE || in->kind == OP_KEEP_TRUE;
        if (jump != stay) {
            return jump < stay ? jumps_if : !jumps_if;
        }
    }
    return is_first ? is : !is;
}

static inline struct obj *
compare(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *a = sp[-2], *b = sp[-1];

    if (m->is_lenient && (a->kind == K_OPAQUE || b->kind == K_OPAQUE)) {
        return small_new(m, in->at);
    }
    if (a->kind == K_OPAQUE || b->kind == K_OPAQUE) {
        machine_guess(m);
    }
    if (in->arg == OPER_IS) {
        return bool_ref(m, a == b);
    }
    if (in->arg == OPER_IS_NOT) {
        return bool_ref(m, a != b);
    }
    return object_compare(m, a, b, (enum oper)in->arg);
}

/* The loop: `continue` when an instruction is done, `break` when it raised.
 * One flat switch, so that the compiler keeps the stack in registers. */
static struct obj *
execute(struct machine *m, struct frame *f, bool is_throw)
{
    /* Flat switch: one case an instruction; calls from it would cost most. */
    struct instr *const code = f->code->instr;
    uint32_t pc = f->pc;
    stack sp = f->sp;
    struct instr *in = &code[pc ? pc - 1 : 0];
    struct obj *v;

    f->sp = NULL;
    if (is_throw && pc == 0) {
        raise_here(m, code[0].at);
        f->sp = f->slot + f->code->nvars;
        return NULL;
    }
    for (; !is_throw;) {
        in = &code[pc++];
        f->pc = pc;
        assert(sp - f->slot == f->code->nvars + in->depth + f->is_delegating);
#ifndef NDEBUG
        if (m->check_work && --m->check_wait == 0) {
            m->check_wait = 1;
            heap_check_step(m, sp);
        }
#endif
        switch (in->kind) {
        case I_LOAD_FAST:
            v = f->slot[in->arg];
            if (!v) {
                raise_unbound(m, f, in);
                break;
            }
            *sp++ = incref(v);
            continue;
        case I_STORE_FAST:
            v = f->slot[in->arg];
            f->slot[in->arg] = *--sp;
            xdecref(m, v);
            continue;
        case I_DELETE_FAST:
            v = f->slot[in->arg];
            if (!v && !in->extra) {
                raise_unbound(m, f, in);
                break;
            }
            f->slot[in->arg] = NULL;
            xdecref(m, v);
            continue;
        case OP_CONST:
            *sp++ = incref(in->value);
            continue;
        case I_LOAD_GLOBAL:
            v = load_global(m, f, in);
            if (!v) {
                break;
            }
            *sp++ = v;
            continue;
        case I_LOAD_NAME:
            v = load_name(m, f, in);
            if (!v) {
                break;
            }
            *sp++ = v;
            continue;
        case I_LOAD_CELL:
            v = load_cell(m, f, in);
            if (!v) {
                break;
            }
            *sp++ = v;
            continue;
        case I_STORE_CELL:
        case I_STORE_GLOBAL:
        case I_STORE_NAME:
            if (!store_name(m, f, in, *--sp)) {
                break;
            }
            continue;
        case I_DELETE_CELL:
        case I_DELETE_GLOBAL:
        case I_DELETE_NAME:
            if (!delete_name(m, f, in)) {
                break;
            }
            continue;
        case OP_POP:
            --sp;
            xdecref(m, *sp);
            if (m->raised) {
                break;
            }
            continue;
        case OP_COPY:
            *sp = xincref(sp[-(ptrdiff_t)in->arg]);
            sp++;
            continue;
        case OP_SWAP:
            v = sp[-1];
            sp[-1] = sp[-(ptrdiff_t)in->arg];
            sp[-(ptrdiff_t)in->arg] = v;
            continue;
        case OP_NULL:
            *sp++ = NULL;
            continue;
        case OP_ATTR:
            if (!execute_attr(m, in, sp)) {
                break;
            }
            continue;
        case OP_METHOD:
            if (!execute_method(m, in, sp)) {
                break;
            }
            sp++;
            continue;
        case OP_SET_ATTR: {
            if (!execute_set_attr(m, in, sp)) {
                break;
            }
            struct obj *value = sp[-2];
            sp -= 2;
            decref(m, sp[1]);
            decref(m, value);
            continue;
        }
        case OP_ITEM:
            if (!execute_item(m, in, sp)) {
                break;
            }
            sp--;
            continue;
        case OP_BINARY:
        case OP_INPLACE:
            if (fast_add(m, in, sp)) {
                sp--;
                continue;
            }
            v = object_binary(m, sp[-2], sp[-1], (enum oper)in->arg,
                              in->kind == OP_INPLACE);
            if (goes_right_first(m, in)) {
                CLEAR(m, sp[-1]);
            }
            if (!v) {
                drop2(m, sp);
                break;
            }
            sp = replace2(m, sp, v);
            continue;
        case OP_COMPARE:
            v = compare(m, in, sp);
            if (!v) {
                drop2(m, sp);
                break;
            }
            sp = replace2(m, sp, v);
            continue;
        case OP_UNARY:
            v = object_unary(m, sp[-1], (enum oper)in->arg);
            if (!v) {
                break;
            }
            sp = replace1(m, sp, v);
            continue;
        case OP_CALL: {
            stack top = execute_call(m, f, in, sp);
            if (!top) {
                sp -= in->arg + 2;
                break;
            }
            sp = top;
            if (!breathe_again(m, CALL_WORK)) {
                break;
            }
            continue;
        }
        case OP_JUMP:
            if (in->arg < pc) {
                if (m->watch) {
                    watch_round(m, f, &code[in->arg]);
                }
                if (f->code->warm < WARM && code[in->arg].kind == OP_NEXT) {
                    f->code->warm++;
                }
                if (!breathe_again(m, pc - in->arg)) {
                    break;
                }
            }
            pc = in->arg;
            continue;
        case OP_GAP:
            m->watch_sp = sp;
            if (m->watch) {
                watch_gap(m, f, in);
            } else {
                witness_gap(m, f, in);
            }
            continue;
        case I_FAIL:
            watch_fail(m, in);
            break;
        case I_PASS:
            watch_pass(m);
            pc--; /* now it does what it should */
            continue;
        case OP_BRANCH_TRUE:
        case OP_BRANCH_FALSE: {
            --sp;
            int is =
                m->is_lenient ? guess_truth(m, in, *sp) : take_truth(m, *sp);
            if (is < 0) {
                break;
            }
            if (is == (in->kind == OP_BRANCH_TRUE)) {
                if (in->arg < pc && !breathe_again(m, pc - in->arg)) {
                    break;
                }
                pc = in->arg;
            }
            continue;
        }
        case OP_KEEP_TRUE:
        case OP_KEEP_FALSE: {
            int is = m->is_lenient ? guess_truth(m, in, incref(sp[-1]))
                                   : object_truth(m, sp[-1]);
            if (is < 0) {
                break;
            }
            if (is == (in->kind == OP_KEEP_TRUE)) {
                pc = in->arg;
            } else {
                --sp;
                decref(m, *sp);
            }
            continue;
        }
        case OP_BRANCH_NONE:
            v = *--sp;
            if (v->kind == K_OPAQUE) {
                machine_guess(m);
            }
            if (v->kind == K_NONE) {
                pc = in->arg;
            }
            decref(m, v);
            continue;
        case OP_BRANCH_NO_DEBUG:
            continue;
        case OP_NEXT:
            v = object_next(m, sp[-1]);
            if (v) {
                *sp++ = v;
                continue;
            }
            if (m->raised) {
                break;
            }
            decref(m, pop(&sp));
            pc = in->arg;
            continue;
        case OP_RETURN:
            v = *--sp;
            f->sp = sp;
            return v;
        case OP_YIELD:
            v = *--sp;
            f->sp = sp;
            f->gen->state = GEN_SUSPENDED;
            return v;
        case OP_YIELD_FROM:
        case OP_AWAIT: {
            bool suspends = false;
            stack top = execute_delegate(m, f, in, sp, &suspends);
            if (suspends) {
                v = *--top;
                f->sp = top;
                f->pc = pc - 1;
                f->gen->state = GEN_SUSPENDED;
                return v;
            }
            if (!top) {
                f->is_delegating = false;
                break;
            }
            sp = top;
            continue;
        }
        case OP_END_ASYNC_FOR:
            if (type_is_sub(sp[-1]->type, m->type[T_StopAsyncIteration])) {
                sp -= 2;
                decref(m, sp[1]);
                decref(m, sp[0]);
                pc = in->arg;
                continue;
            }
            raise_set(m, (struct exception *)*--sp);
            break;
        default: {
            stack top = execute_rare(m, f, in, sp);
            if (!top) {
                break;
            }
            sp = top;
            continue;
        }
        }
        stack on = m->watch ? watch_go_on(m, f, in, sp) : NULL;
        if (on) {
            sp = on;
            continue;
        }
        sp = unwind(m, f, in, sp, &pc);
        if (!sp) {
            f->sp = f->slot + f->code->nvars;
            return NULL;
        }
    }
    sp = unwind(m, f, in, sp, &pc);
    f->sp = sp ? sp : f->slot + f->code->nvars;
    if (!sp) {
        return NULL;
    }
    f->pc = pc;
    return execute(m, f, false);
}

struct obj *
frame_run(struct machine *m, struct frame *f, bool is_throw)
{
    const bool keep_stop = m->keep_stop;

    f->back = m->frame;
    m->frame = f;
    m->keep_stop = false; /* is about who called, not about this frame */
    if (f->code->warm < WARM) {
        f->code->warm++;
    }
    struct obj *r = execute(m, f, is_throw);

    m->frame = f->back;
    m->keep_stop = keep_stop;
    f->back = NULL;
    assert(!r != !m->raised);
    return r;
}
