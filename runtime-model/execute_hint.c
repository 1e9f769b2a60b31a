/*
 * execute_hint.c - type parameters and aliases of statements (PEP 695): the
 * objects are those of prelude/typing.py.
 */
#include "runtime-model/attr.h"
#include "runtime-model/execute.h"
#include "runtime-model/native.h"

/* name [bound] [default] -> p; both are functions, called when asked for. */
static stack
type_param(struct machine *m, const struct instr *in, stack sp)
{
    uint32_t n = 1u + (in->extra & TYPE_PARAM_BOUND ? 1 : 0) +
                 (in->extra & TYPE_PARAM_DEFAULT ? 1 : 0);
    stack at = sp - n;
    struct obj *kind = int_new(m, in->arg);
    struct obj *arg[4] = {at[0], kind, m->none, m->none};

    if (in->extra & TYPE_PARAM_BOUND) {
        arg[2] = at[1];
    }
    if (in->extra & TYPE_PARAM_DEFAULT) {
        arg[3] = sp[-1];
    }
    struct obj *r = library_call(m, "typing", "_type_param", arg, 4);

    decref(m, kind);
    return result(m, sp, n, r);
}

stack
execute_hint(struct machine *m, const struct instr *in, stack sp)
{
    switch (in->kind) {
    case OP_TYPE_PARAM:
        return type_param(m, in, sp);
    case OP_TYPE_ALIAS:
        return result(m, sp, 3,
                      library_call(m, "typing", "_type_alias", sp - 3, 3));
    case OP_GENERIC_BASE:
        return result(m, sp, 1,
                      library_call(m, "typing", "_generic_base", sp - 1, 1));
    default: { /* f params -> f */
        struct str *name = str_intern(m, TEXT("__type_params__"));
        bool ok = attr_set(m, sp[-2], name, sp[-1]);
        decref(m, OBJ(name));
        if (!ok) {
            return NULL;
        }
        decref(m, pop(&sp));
        return sp;
    }
    }
}
