/*
 * `raise Failed(error, sys._getframe())`: whoever catches that has the frame by
 * its traceback as well, as with any exception; so nobody learns more of it,
 * unless the class looks at it when it is made.
 */
#include "rules/hint/hint.h"

#include "rules/value/implied.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

enum { DEEPEST = 4 }; /* `super().__init__()` of `super().__init__()` */

/* `raise X(f)`, `raise X(f).with_traceback(tb)`: nothing else gets it before. */
static bool
is_raised(const struct collector *c, val_id made)
{
    const struct operands *o = &c->lu->ops;

    for (uint32_t i = 0; i < o->nusers[made]; i++) {
        const op_id user = o->use[o->first_use[made] + i];
        const struct op *u = &o->unit->op[user];
        const bool is_with =
            u->kind == OP_METHOD &&
            text_eq(sym_text(c->rf->an, u->arg), TEXT("with_traceback"));
        const bool is_called =
            u->kind == OP_CALL && call_at(c->rf, c->lu, user).receiver == made &&
            o->nusers[o->out[user]] == 1 &&
            o->unit->op[o->user[o->out[user]]].kind == OP_RAISE;
        if (!is_with && !is_called &&
            (u->kind != OP_RAISE || operand(o, user, 0) != made)) {
            return false;
        }
    }
    return o->nusers[made] > 0;
}

/* The parameter of the callee that takes what is handed on to it, or NO_ID. */
static uint32_t
param_taking(const struct summary_function *to, const struct summary_call *call,
             const struct summary_argument *a)
{
    uint32_t param = NO_ID;

    for (uint32_t i = 0; a->keyword.n && i < to->nparams; i++) {
        param = text_eq(to->param[i], a->keyword) ? i : param;
    }
    return a->keyword.n || a->position == NO_ID
               ? param
               : summary_taking(to, a->position +
                                        (to->is_method && !call->is_unbound));
}

/* Does the constructor keep it at most, or hand it on to one that does?  What
 * `self.x = f` may call is nothing, unless that is a property. */
static bool
is_only_kept(const struct rules_file *rf, const struct summary_function *f,
             uint32_t param, int steps)
{
    if (!f || param == NO_ID || !(f->only_put & param_bit(param)) ||
        f->looks.shows || f->looks.speaks || !steps) {
        return false;
    }
    for (uint32_t i = 0; i < f->ncalls; i++) {
        const struct summary_call *call = &f->call[i];
        const struct summary_function *to =
            project_function(rf->project, call->callee);
        for (uint32_t k = 0; k < call->nargs; k++) {
            const struct summary_argument *a = &call->argument[k];
            const bool is_put = call->is_implied && (!to || to->is_slot);
            if (a->param == param && !is_put &&
                !(to && is_only_kept(rf, to, param_taking(to, call, a),
                                     steps - 1))) {
                return false;
            }
        }
    }
    return true;
}

static uint32_t
lowest(param_set set)
{
    uint32_t i = 0;

    for (; i < 32 && !(set >> i & 1); i++) {
    }
    return i < 31 && set == param_bit(i) ? i : NO_ID;
}

/* Does the unit catch exceptions, and call what reads locals of frames that it is
 * given, or finds in what it is given? */
static bool
may_report(const struct collector *c)
{
    const struct operands *o = &c->lu->ops;
    const bool catches = hint_catches(o->unit);

    for (op_id op = 0; catches && op < o->unit->nops; op++) {
        const enum op_kind kind = (enum op_kind)o->unit->op[op].kind;
        const struct summary_function *f =
            kind == OP_CALL || kind == OP_CALL_STAR
                ? known_function(c->rf, lore_mean(c->lu, operand(o, op, 0)).name)
                : NULL;
        if (f && f->looks.shows) {
            return true;
        }
    }
    return false;
}

bool
hint_frame_is_raised(const struct collector *c, val_id frame)
{
    const op_id user = operand_only_user(&c->lu->ops, frame);

    if (user == NO_ID || c->lu->unit->op[user].kind != OP_CALL ||
        intern_find(c->rf->an->names, TEXT("f_locals")) != NO_ID ||
        !is_raised(c, c->lu->ops.out[user]) || may_report(c)) {
        return false;
    }
    const struct call call = call_at(c->rf, c->lu, user);
    const sym_id name = lore_mean(c->lu, call.callee).name;
    const struct summary_function *f = known_function(c->rf, name);
    if (!f || !known_class(c->rf, name) ||
        !text_eq(name_top(project_foreign_base(c->rf->project,
                                               name_text(c->rf, name))),
                 TEXT("builtins"))) {
        return false;
    }
    for (uint32_t i = 0; i < call.nargs; i++) {
        if (call.argument[i] == frame) {
            return is_only_kept(c->rf, f,
                                lowest(hint_bits_taking(c, &call, f, i, 1)),
                                DEEPEST);
        }
    }
    return false;
}
