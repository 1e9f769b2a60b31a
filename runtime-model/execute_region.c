#include "runtime-model/execute.h"

#include "runtime-model/attr.h"
#include "runtime-model/import.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"

/* ---- with ------------------------------------------------------------ */

/* `with` of what is no context manager. */
static struct obj *
no_manager(struct machine *m, const struct obj *o, enum special sp)
{
    bool is_async = sp == SP_AENTER || sp == SP_AEXIT;
    bool is_exit = sp == SP_EXIT || sp == SP_AEXIT;

    if (m->profile->version < 311) {
        return raise_object(m, T_AttributeError, OBJ(m->special[sp]));
    }
    return raise_format(m, T_TypeError,
                        "'%.*s' object does not support the %scontext manager "
                        "protocol%s%s%s",
                        TEXT_ARG(type_shown(o->type)),
                        is_async ? "asynchronous " : "",
                        is_exit ? " (missed " : "",
                        !is_exit   ? ""
                        : is_async ? "__aexit__"
                                   : "__exit__",
                        is_exit ? " method)" : "");
}

static struct obj *
find_special(struct machine *m, struct obj *o, enum special sp)
{
    if (o->kind == K_OPAQUE) {
        return opaque_new(m, 0);
    }
    struct obj *found = type_lookup(m, o->type, m->special[sp]);

    if (!found) {
        if (o->type->flags & TYPE_UNKNOWN) {
            return opaque_new(m, 0);
        }
        return no_manager(m, o, sp);
    }
    return attr_bind(m, found, o, o->type);
}

static stack
enter(struct machine *m, const struct instr *in, stack sp)
{
    bool is_async = in->kind == OP_AENTER;
    struct obj *o = sp[-1];
    struct obj *f = find_special(m, o, is_async ? SP_AENTER : SP_ENTER);
    struct obj *exit =
        f ? find_special(m, o, is_async ? SP_AEXIT : SP_EXIT) : NULL;

    if (!exit) {
        xdecref(m, f);
        return NULL;
    }
    const bool is_own =
        m->watch && o->kind == K_OPAQUE && watch_enters(m, o, exit);
    struct obj *own = is_own ? incref(o) : NULL;

    sp[-1] = exit;
    decref(m, o);
    struct obj *r = own ? own : call0(m, f);

    decref(m, f);
    if (!r) {
        return NULL;
    }
    *sp++ = r;
    return sp;
}

static stack
leave(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *arg[3] = {m->none, m->none, m->none};

    if (in->kind == OP_EXIT) {
        struct obj *exit = sp[-1];
        struct obj *r = call(m, exit, arg, 3, NULL);
        if (!r) {
            return NULL;
        }
        sp[-1] = r;
        decref(m, exit);
        return sp;
    }
    struct exception *e = (struct exception *)sp[-1];

    arg[0] = OBJ(e->o.type);
    arg[1] = OBJ(e);
    arg[2] = incref(e->traceback ? e->traceback : m->none);
    struct obj *r = call(m, sp[-3], arg, 3, NULL);

    decref(m, arg[2]);
    if (m->profile->version < 309) {
        CLEAR(m, sp[-3]); /* it is not left for the end of the handler */
    }
    if (!r) {
        return NULL;
    }
    *sp++ = r;
    return sp;
}

/* ---- exceptions ------------------------------------------------------ */

static stack
push_exc(struct machine *m, struct frame *f, stack sp)
{
    struct obj *exc = sp[-1];
    struct obj *before = m->handled;

    if (f->gen && before && before == f->gen->inherited) {
        decref(m, before);
        before = NULL;
    }
    sp[-1] = before ? before : none_ref(m);
    *sp++ = exc;
    m->handled = incref(exc);
    return sp;
}

static stack
pop_exc(struct machine *m, stack sp)
{
    struct obj *before = pop(&sp);
    struct obj *old = m->handled;

    if (before->kind == K_NONE) {
        decref(m, before);
        before = NULL;
    }
    m->handled = before;
    xdecref(m, old);
    return sp;
}

static stack
raise_op(struct machine *m, const struct instr *in, stack sp)
{
    if (in->arg == 0) {
        if (!m->handled) {
            raise_text(m, T_RuntimeError, "No active exception to reraise");
        } else {
            m->raised = (struct exception *)incref(m->handled);
        }
        return NULL;
    }
    struct obj *cause = in->arg > 1 ? pop(&sp) : NULL;

    raise_from(m, pop(&sp), cause);
    return NULL;
}

static stack
match_exc(struct machine *m, const struct instr *in, stack sp)
{
    if (m->watch && sp[-2]->kind == K_EXCEPTION && sp[-2]->mark) {
        decref(m, pop(&sp));
        *sp++ = small_new(m, in->at); /* nobody knows what was raised */
        return sp;
    }
    int is = raise_matches(m, sp[-2], sp[-1]);

    if (is < 0) {
        return NULL;
    }
    decref(m, pop(&sp));
    *sp++ = bool_ref(m, is);
    return sp;
}

/* ---- imports --------------------------------------------------------- */

static stack
import(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *from = sp[-1];
    struct str *name = (struct str *)in->value;
    struct obj *mod = is_int(sp[-2]) && int_value(sp[-2]) > 0
                          ? import_relative(m, name, int_value(sp[-2]))
                          : import_module(m, name);

    if (!mod) {
        return NULL;
    }
    if (from->kind == K_NONE) { /* `import a.b` binds `a` */
        uint32_t dot = text_find(str_text(name), TEXT("."), 0);
        if (dot != UINT32_MAX) {
            struct str *top = str_intern(m, text_sub(str_text(name), 0, dot));
            decref(m, mod);
            mod = import_module(m, top);
            decref(m, OBJ(top));
        }
    }
    return mod ? result(m, sp, 2, mod) : NULL;
}

static stack
import_from(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *r = m->is_lenient && sp[-1]->kind == K_OPAQUE
                        ? held_named(m, in, false) /* by the module */
                        : attr_find(m, sp[-1], (struct str *)in->value);

    if (!r && sp[-1]->kind == K_MODULE &&
        (!m->raised || raised_is(m, T_AttributeError))) {
        raise_clear(m);
        r = import_submodule(m, sp[-1], (struct str *)in->value);
    }
    if (!r) {
        if (!m->raised) {
            struct module *mod = (struct module *)sp[-1];
            raise_format(m, T_ImportError,
                         "cannot import name '%.*s' from '%.*s' (unknown "
                         "location)",
                         TEXT_ARG(str_text((struct str *)in->value)),
                         TEXT_ARG(sp[-1]->kind == K_MODULE ? str_text(mod->name)
                                                           : TEXT("?")));
        }
        return NULL;
    }
    *sp++ = r;
    return sp;
}

/* The names of `__all__`, or those that are not hidden. */
static bool
take_all(struct machine *m, struct frame *f, struct module *mod)
{
    struct str *name = str_intern(m, TEXT("__all__"));
    struct obj *all = dict_get_str(m, mod->dict, name);
    struct obj *key, *value;
    uint32_t pos = 0;

    while (!all && dict_next(m, mod->dict, &pos, &key, &value)) {
        if (((struct str *)key)->s[0] != '_') {
            dict_set(m, f->globals, key, value);
        }
    }
    struct obj *names = all ? object_iter(m, all) : NULL;
    decref(m, OBJ(name));

    while (names && (key = object_next(m, names)) != NULL) {
        value = key->kind == K_STR ? attr_get(m, OBJ(mod), (struct str *)key)
                                   : NULL;
        if (value) {
            dict_set(m, f->globals, key, value);
            decref(m, value);
        }
        decref(m, key);
        if (m->raised) {
            break;
        }
    }
    xdecref(m, names);
    return !m->raised;
}

static stack
import_star(struct machine *m, struct frame *f, stack sp)
{
    struct obj *mod = sp[-1];

    if (mod->kind == K_OPAQUE && m->witness) { /* any name may be there */
        struct str *hook = m->special[SP_GETATTR];
        dict_set_str(m, f->globals, hook, mod);
    }
    if (mod->kind == K_MODULE && !take_all(m, f, (struct module *)mod)) {
        return NULL;
    }
    decref(m, pop(&sp));
    return sp;
}

/* ---- async ----------------------------------------------------------- */

static stack
aiter(struct machine *m, const struct instr *in, stack sp)
{
    struct obj *o = sp[-1];
    struct obj *r;

    if (in->kind != OP_AITER && o->kind == K_GENERATOR &&
        !generator_begin(m, (struct generator *)o)) {
        return NULL;
    }
    if (o->kind == K_GENERATOR || o->kind == K_OPAQUE) {
        r = in->kind == OP_AITER  ? incref(o)
            : o->kind == K_OPAQUE ? opaque_new(m, in->at)
                                  : OBJ(iter_new(m, T_ASEND, o));
    } else {
        struct obj *f = type_special(
            m, o->type, in->kind == OP_AITER ? SP_AITER : SP_ANEXT);
        if (!f) {
            raise_format(m, T_TypeError,
                         "'async for' requires an object with __aiter__ "
                         "method, got %.*s",
                         TEXT_ARG(type_shown(o->type)));
            return NULL;
        }
        r = call_special(m, f, o, NULL, 0);
    }
    if (!r) {
        return NULL;
    }
    if (in->kind == OP_ANEXT) {
        *sp++ = r;
        return sp;
    }
    sp[-1] = r;
    decref(m, o);
    return sp;
}

stack
execute_delegate(struct machine *m, struct frame *f, const struct instr *in,
                 stack sp, bool *suspends)
{
    struct obj *sent = m->none, *value = NULL;

    if (f->is_delegating) {
        sent = pop(&sp);
    } else {
        struct obj *o = sp[-1];
        struct obj *it = in->kind == OP_AWAIT     ? await_iter(m, o)
                         : o->kind == K_GENERATOR ? incref(o)
                                                  : object_iter(m, o);
        if (!it) {
            return NULL;
        }
        sp[-1] = it;
        decref(m, o);
        incref(sent);
    }
    if (sp[-1]->kind == K_OPAQUE) {
        value = doubtful(opaque_new(m, in->at), DOUBT_CALLEE);
        if (m->watch) {
            m->watch->work.waits++;
        }
    }
    struct obj *r = value ? NULL : iter_send(m, sp[-1], sent, &value);

    decref(m, sent);
    if (r) {
        f->is_delegating = true;
        *suspends = true;
        *sp++ = r;
        return sp;
    }
    f->is_delegating = false;
    if (!value) {
        return NULL;
    }
    struct obj *it = sp[-1];

    sp[-1] = value;
    decref(m, it);
    return sp;
}

static stack
annotate(struct machine *m, struct frame *f, const struct instr *in, stack sp)
{
    struct obj *ns = f->ns ? f->ns : OBJ(f->globals);
    struct obj *d = ns->kind == K_DICT
                        ? dict_get_str(m, (struct dict *)ns, m->n_annotations)
                        : NULL;

    if (!d && ns->kind == K_DICT) {
        struct dict *fresh = dict_new(m);
        dict_set_str(m, (struct dict *)ns, m->n_annotations, OBJ(fresh));
        d = OBJ(fresh);
        decref(m, d);
    }
    if (in->kind == OP_SET_ANNOTATION) {
        if (d && d->kind == K_DICT) {
            dict_set_str(m, (struct dict *)d, (struct str *)in->value, sp[-1]);
        }
        decref(m, pop(&sp));
    }
    return sp;
}

/* Ops whose meaning the model does not know: unknown values. */
static stack
unknown(struct machine *m, const struct instr *in, stack sp)
{
    struct op op = {in->kind, 0, 0, in->arg, 0, in->extra};
    struct op_stack st = op_stack(&op);

    for (uint32_t i = 0; i < st.pops; i++) {
        xdecref(m, pop(&sp));
    }
    for (uint32_t i = 0; i < st.pushes; i++) {
        *sp++ = opaque_new(m, in->at);
    }
    return sp;
}

stack
execute_region(struct machine *m, struct frame *f, struct instr *in, stack sp)
{
    switch (in->kind) {
    case OP_ENTER:
    case OP_AENTER:
        return enter(m, in, sp);
    case OP_EXIT:
    case OP_EXIT_RAISED:
        return leave(m, in, sp);
    case OP_PUSH_EXC:
        return push_exc(m, f, sp);
    case OP_POP_EXC:
        return pop_exc(m, sp);
    case OP_MATCH_EXC:
        return match_exc(m, in, sp);
    case OP_RAISE:
        return raise_op(m, in, sp);
    case OP_RERAISE:
        m->raised = (struct exception *)pop(&sp);
        return NULL;
    case OP_ASSERTION_ERROR:
        *sp++ = incref(OBJ(m->type[T_AssertionError]));
        return sp;
    case OP_IMPORT:
        return import(m, in, sp);
    case OP_IMPORT_FROM:
        return import_from(m, in, sp);
    case OP_IMPORT_STAR:
        return import_star(m, f, sp);
    case OP_AITER:
    case OP_ANEXT:
        return aiter(m, in, sp);
    case OP_ANNOTATIONS:
    case OP_SET_ANNOTATION:
        return annotate(m, f, in, sp);
    case OP_MATCH_SEQUENCE:
    case OP_MATCH_MAPPING:
    case OP_LENGTH:
    case OP_MATCH_KEYS:
    case OP_MATCH_CLASS:
        return execute_match(m, in, sp);
    case OP_MATCH_GROUP:
    case OP_GROUP_RERAISE:
        return execute_group(m, in, &sp) ? sp : unknown(m, in, sp);
    default:
        return is_hint(m, in) ? execute_hint(m, in, sp) : unknown(m, in, sp);
    }
}
