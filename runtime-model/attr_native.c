/*
 * Attributes that the runtime itself defines, as one table: kind, name, how
 * to get it, how to set it (NULL: read-only).
 */
#include "runtime-model/attr_field.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

FIELD(type_get_name, type, name)
FIELD(type_get_mro, type, mro)
FIELD(type_get_bases, type, bases)
FIELD(type_get_base, type, base)
FIELD(method_get_self, method, self)
FIELD(method_get_func, method, func)
FIELD(native_get_self, native_fn, self)
FIELD(generator_get_name, generator, name)
FIELD(generator_get_qualname, generator, qualname)
FIELD(tb_get_next, traceback, next)
FIELD(tb_get_frame, traceback, frame)
FIELD(exc_get_args, exception, args)
FIELD(exc_get_traceback, exception, traceback)
FIELD(exc_get_context, exception, context)
FIELD(exc_get_cause, exception, cause)
FIELD(slice_get_start, slice, start)
FIELD(slice_get_stop, slice, stop)
FIELD(slice_get_step, slice, step)
FIELD(weak_get_callback, weak, callback)
FIELD(weak_get_key, weak, key)
FIELD(wrapper_get_get, wrapper, get)
FIELD(wrapper_get_set, wrapper, set)
FIELD(wrapper_get_del, wrapper, del)
SETTER(exc_set_args, exception, struct tuple, args)
SETTER(exc_set_traceback, exception, struct obj, traceback)
SETTER(exc_set_context, exception, struct obj, context)
SETTER(exc_set_value, exception, struct obj, value)

static bool
exc_set_cause(struct machine *m, struct obj *o, struct obj *value)
{
    struct exception *e = (struct exception *)o;
    struct obj *old = e->cause;

    e->cause = !value || value->kind == K_NONE ? NULL : incref(value);
    e->suppress = true;
    xdecref(m, old);
    return true;
}

static struct obj *
exc_get_suppress(struct machine *m, struct obj *o)
{
    return bool_ref(m, ((struct exception *)o)->suppress);
}

static bool
exc_set_suppress(struct machine *m, struct obj *o, struct obj *value)
{
    ((struct exception *)o)->suppress = value && object_truth(m, value) == 1;
    return true;
}

static bool
type_set_name(struct machine *m, struct obj *o, struct obj *value)
{
    return attr_set_name(m, &((struct type *)o)->name, value);
}

static struct obj *
get_itself(struct machine *m, struct obj *o)
{
    (void)m;
    return incref(o);
}

static struct obj *
native_get_name(struct machine *m, struct obj *o)
{
    return OBJ(str_new(m, text_of(((struct native_fn *)o)->row->name)));
}

static struct obj *
method_get_name(struct machine *m, struct obj *o)
{
    return attr_get(m, ((struct method *)o)->func, m->n_name);
}

static struct obj *
type_get_qualname(struct machine *m, struct obj *o)
{
    struct type *t = (struct type *)o;

    (void)m;
    return incref(OBJ(t->qualname ? t->qualname : t->name));
}

static struct obj *
type_get_module(struct machine *m, struct obj *o)
{
    struct type *t = (struct type *)o;

    return t->module ? incref(t->module) : OBJ(str_new(m, TEXT("builtins")));
}

/* From 3.10 on each class has some of its own, made when they are asked for. */
static struct obj *
type_get_annotations(struct machine *m, struct obj *o)
{
    struct type *t = (struct type *)o;
    struct obj *own =
        t->dict ? dict_get_str(m, t->dict, m->n_annotations) : NULL;

    if (own || m->profile->version < 310 || !(t->flags & TYPE_HEAP)) {
        return xincref(own);
    }
    struct dict *d = dict_new(m);

    dict_set_str(m, t->dict, m->n_annotations, OBJ(d));
    type_changed(m);
    return OBJ(d);
}

static struct obj *
type_get_dict(struct machine *m, struct obj *o)
{
    return wrapper_new(m, T_PROXY_MAP, OBJ(((struct type *)o)->dict), NULL);
}

static struct obj *
cell_get(struct machine *m, struct obj *o)
{
    struct cell *c = (struct cell *)o;

    return c->value ? incref(c->value)
                    : raise_text(m, T_ValueError, "Cell is empty");
}

static bool
cell_set(struct machine *m, struct obj *o, struct obj *value)
{
    struct cell *c = (struct cell *)o;
    struct obj *old = c->value;

    c->value = xincref(value);
    xdecref(m, old);
    return true;
}

/* ---- generators, frames ---------------------------------------------- */

static struct obj *
generator_get_frame(struct machine *m, struct obj *o)
{
    struct generator *g = (struct generator *)o;

    return g->frame && g->state != GEN_DONE ? OBJ(frame_object(m, g->frame))
                                            : none_ref(m);
}

static struct obj *
generator_get_running(struct machine *m, struct obj *o)
{
    return bool_ref(m, ((struct generator *)o)->state == GEN_RUNNING);
}

static struct obj *
generator_get_code(struct machine *m, struct obj *o)
{
    struct generator *g = (struct generator *)o;

    return or_none(m, g->frame ? OBJ(g->frame->code->object) : NULL);
}

/* Does an attribute named like this belong to generators of this flavour? */
static bool
is_flavour_name(const struct generator *g, const struct str *name)
{
    static const char *const prefix[] = {
        [GEN_PLAIN] = "gi_", [GEN_COROUTINE] = "cr_", [GEN_ASYNC] = "ag_"};

    return name->s[2] != '_' || text_starts(str_text(name), TEXT("__")) ||
           text_starts(str_text(name), text_of(prefix[g->flavour]));
}

static struct obj *
generator_get_suspended(struct machine *m, struct obj *o)
{
    return bool_ref(m, ((struct generator *)o)->state == GEN_SUSPENDED);
}

/* What `yield from` or `await` goes through now. */
static struct obj *
generator_get_from(struct machine *m, struct obj *o)
{
    const struct generator *g = (const struct generator *)o;
    bool is_on = g->state == GEN_SUSPENDED && g->frame->is_delegating;

    return or_none(m, is_on ? g->frame->sp[-1] : NULL);
}

static bool
generator_set_name(struct machine *m, struct obj *o, struct obj *value)
{
    return attr_set_name(m, &((struct generator *)o)->name, value);
}

static bool
generator_set_qualname(struct machine *m, struct obj *o, struct obj *value)
{
    return attr_set_name(m, &((struct generator *)o)->qualname, value);
}

static struct obj *
get_none(struct machine *m, struct obj *o)
{
    (void)o;
    return none_ref(m);
}

static struct obj *
frame_get_locals(struct machine *m, struct obj *o)
{
    struct frame *f = ((struct frameobj *)o)->frame;

    return f ? OBJ(frame_locals(m, f)) : OBJ(dict_new(m));
}

static struct obj *
frame_get_back(struct machine *m, struct obj *o)
{
    struct frameobj *fo = (struct frameobj *)o;
    struct frame *back =
        fo->frame && !fo->owns ? frame_shown(fo->frame->back) : NULL;

    if (fo->back) {
        return incref(OBJ(fo->back));
    }
    return back ? OBJ(frame_object(m, back)) : none_ref(m);
}

static struct obj *
frame_get_code(struct machine *m, struct obj *o)
{
    struct frame *f = ((struct frameobj *)o)->frame;

    return or_none(m, f ? OBJ(f->code->object) : NULL);
}

static struct obj *
frame_get_globals(struct machine *m, struct obj *o)
{
    struct frame *f = ((struct frameobj *)o)->frame;

    return or_none(m, f ? OBJ(f->globals) : NULL);
}

static struct obj *
frame_get_line(struct machine *m, struct obj *o)
{
    const struct frame *f = ((struct frameobj *)o)->frame;

    return int_new(m, f ? frame_line(f) : 0);
}

static struct obj *
tb_get_line(struct machine *m, struct obj *o)
{
    return int_new(m, ((struct traceback *)o)->line);
}

static struct obj *
code_get_name(struct machine *m, struct obj *o)
{
    (void)m;
    return incref(OBJ(((struct codeobj *)o)->code->name));
}

static struct obj *
code_get_argcount(struct machine *m, struct obj *o)
{
    return int_new(m, ((struct codeobj *)o)->code->unit->params.positional);
}

/* One name may be that of several inlined comprehensions. */
static bool
is_among(const struct list *l, const struct str *name)
{
    for (uint32_t i = 0; i < l->n; i++) {
        if (l->at[i] == OBJ(name)) {
            return true;
        }
    }
    return false;
}

static struct obj *
code_get_names(struct machine *m, struct obj *o)
{
    const struct code *c = ((struct codeobj *)o)->code;
    struct list *l = list_new(m, c->nvars);

    for (uint32_t v = 0; v < c->nvars; v++) {
        bool is_param = v < c->nparams && c->var_kind[v] == VAR_CELL;
        if ((is_param || c->var_kind[v] == VAR_LOCAL) &&
            !is_among(l, c->var_name[v])) {
            list_append(m, l, OBJ(c->var_name[v]));
        }
    }
    struct tuple *t = tuple_of(m, l->at, l->n);

    decref(m, OBJ(l));
    return OBJ(t);
}

/* Names of the variables `at` refers to. */
static struct obj *
names_at(struct machine *m, const struct code *c, const uint32_t *at,
         uint32_t n)
{
    struct tuple *t = tuple_new(m, n);

    for (uint32_t i = 0; i < n; i++) {
        t->at[i] = incref(OBJ(c->var_name[at[i]]));
    }
    return OBJ(t);
}

static struct obj *
code_get_free(struct machine *m, struct obj *o)
{
    const struct code *c = ((struct codeobj *)o)->code;

    return names_at(m, c, c->free_var, c->nfree);
}

static struct obj *
code_get_cells(struct machine *m, struct obj *o)
{
    const struct code *c = ((struct codeobj *)o)->code;
    struct list *l = list_new(m, 0);

    for (uint32_t i = 0; i < c->nvars; i++) {
        if (c->var_kind[c->exit_order[i]] == VAR_CELL) {
            list_append(m, l, OBJ(c->var_name[c->exit_order[i]]));
        }
    }
    struct tuple *t = tuple_of(m, l->at, l->n);

    decref(m, OBJ(l));
    return OBJ(t);
}

static struct obj *
code_get_kwonly(struct machine *m, struct obj *o)
{
    return int_new(m, ((struct codeobj *)o)->code->unit->params.kwonly);
}

static struct obj *
code_get_posonly(struct machine *m, struct obj *o)
{
    return int_new(m, ((struct codeobj *)o)->code->unit->params.posonly);
}

static struct obj *
code_get_file(struct machine *m, struct obj *o)
{
    (void)m;
    return incref(OBJ(((struct codeobj *)o)->code->file));
}

static struct obj *
code_get_line(struct machine *m, struct obj *o)
{
    const struct code *c = ((struct codeobj *)o)->code;

    return int_new(m, c->is_module ? 1
                                   : source_line(c->analysis->source,
                                                 c->unit->span.begin));
}

static struct obj *
code_get_consts(struct machine *m, struct obj *o)
{
    struct code *c = ((struct codeobj *)o)->code;

    code_compile(m, c);
    return OBJ(tuple_of(m, c->constant, c->nconstants));
}

/* ---- small kinds ----------------------------------------------------- */

static struct obj *
range_get_start(struct machine *m, struct obj *o)
{
    return int_new(m, ((struct range *)o)->start);
}

static struct obj *
range_get_stop(struct machine *m, struct obj *o)
{
    return int_new(m, ((struct range *)o)->stop);
}

static struct obj *
range_get_step(struct machine *m, struct obj *o)
{
    return int_new(m, ((struct range *)o)->step);
}

static struct obj *
int_get_zero(struct machine *m, struct obj *o)
{
    (void)o;
    return int_new(m, 0);
}

static struct obj *
int_get_one(struct machine *m, struct obj *o)
{
    (void)o;
    return int_new(m, 1);
}

static struct obj *
int_get_plain(struct machine *m, struct obj *o)
{
    return int_new(m, int_value(o));
}

static struct obj *
float_get_zero(struct machine *m, struct obj *o)
{
    (void)o;
    return float_new(m, 0);
}

static struct obj *
complex_get_real(struct machine *m, struct obj *o)
{
    return float_new(m, ((struct cplx *)o)->re);
}

static struct obj *
complex_get_imag(struct machine *m, struct obj *o)
{
    return float_new(m, ((struct cplx *)o)->im);
}

static struct obj *
file_get_closed(struct machine *m, struct obj *o)
{
    return is_type(o, m, T_FILE)
               ? bool_ref(m, ((struct wrapper *)o)->index == 0)
               : NULL;
}

/* Only some kinds of wrappers have these. */
static struct obj *
super_get_class(struct machine *m, struct obj *o)
{
    return is_type(o, m, T_SUPER) ? incref(((struct wrapper *)o)->get) : NULL;
}

static struct obj *
super_get_self_class(struct machine *m, struct obj *o)
{
    struct obj *self = is_type(o, m, T_SUPER) ? ((struct wrapper *)o)->set
                                              : NULL;

    return self ? incref(self->kind == K_TYPE ? self : OBJ(self->type)) : NULL;
}

static bool
is_slot(const struct machine *m, const struct obj *o)
{
    return is_type(o, m, T_MEMBER) || is_type(o, m, T_GETSET);
}

static struct obj *
slot_get_name(struct machine *m, struct obj *o)
{
    return is_slot(m, o) ? or_none(m, ((struct wrapper *)o)->doc) : NULL;
}

static struct obj *
slot_get_owner(struct machine *m, struct obj *o)
{
    return is_slot(m, o) ? or_none(m, ((struct wrapper *)o)->get) : NULL;
}

/* What inspect reads: whose arguments it takes, what a call makes. */
static struct obj *
code_get_flags(struct machine *m, struct obj *o)
{
    const struct code *c = ((struct codeobj *)o)->code;
    const struct unit *u = c->unit;
    const bool is_function = u->kind != UNIT_MODULE && u->kind != UNIT_CLASS;
    int64_t flags = is_function ? 3 : 0;

    flags |= u->params.star ? 4 : 0;
    flags |= u->params.double_star ? 8 : 0;
    if (c->flavour) {
        flags |= c->flavour == GEN_PLAIN + 1       ? 32
                 : c->flavour == GEN_COROUTINE + 1 ? 128
                                                   : 512;
    }
    return int_new(m, flags);
}

static const struct attr_row rows[] = {
    {K_TYPE, "__name__", type_get_name, type_set_name},
    {K_TYPE, "__qualname__", type_get_qualname, NULL},
    {K_TYPE, "__module__", type_get_module, NULL},
    {K_TYPE, "__annotations__", type_get_annotations, NULL},
    {K_TYPE, "__mro__", type_get_mro, NULL},
    {K_TYPE, "__bases__", type_get_bases, type_set_bases},
    {K_TYPE, "__base__", type_get_base, NULL},
    {K_TYPE, "__dict__", type_get_dict, NULL},
    {K_METHOD, "__self__", method_get_self, NULL},
    {K_METHOD, "__func__", method_get_func, NULL},
    {K_METHOD, "__name__", method_get_name, NULL},
    {K_METHOD, "__call__", get_itself, NULL},
    {K_NATIVE, "__name__", native_get_name, NULL},
    {K_NATIVE, "__qualname__", native_get_name, NULL},
    {K_NATIVE, "__self__", native_get_self, NULL},
    {K_NATIVE, "__call__", get_itself, NULL},
    {K_CELL, "cell_contents", cell_get, cell_set},
    {K_GENERATOR, "gi_frame", generator_get_frame, NULL},
    {K_GENERATOR, "cr_frame", generator_get_frame, NULL},
    {K_GENERATOR, "ag_frame", generator_get_frame, NULL},
    {K_GENERATOR, "gi_running", generator_get_running, NULL},
    {K_GENERATOR, "cr_running", generator_get_running, NULL},
    {K_GENERATOR, "ag_running", generator_get_running, NULL},
    {K_GENERATOR, "gi_code", generator_get_code, NULL},
    {K_GENERATOR, "cr_code", generator_get_code, NULL},
    {K_GENERATOR, "ag_code", generator_get_code, NULL},
    {K_GENERATOR, "gi_yieldfrom", generator_get_from, NULL},
    {K_GENERATOR, "cr_await", generator_get_from, NULL},
    {K_GENERATOR, "ag_await", generator_get_from, NULL},
    {K_GENERATOR, "cr_origin", get_none, NULL},
    {K_GENERATOR, "gi_suspended", generator_get_suspended, NULL},
    {K_GENERATOR, "cr_suspended", generator_get_suspended, NULL},
    {K_GENERATOR, "__name__", generator_get_name, generator_set_name},
    {K_GENERATOR, "__qualname__", generator_get_qualname,
     generator_set_qualname},
    {K_FRAME, "f_locals", frame_get_locals, NULL},
    {K_FRAME, "f_back", frame_get_back, NULL},
    {K_FRAME, "f_code", frame_get_code, NULL},
    {K_FRAME, "f_globals", frame_get_globals, NULL},
    {K_FRAME, "f_lineno", frame_get_line, NULL},
    {K_TRACEBACK, "tb_next", tb_get_next, NULL},
    {K_TRACEBACK, "tb_frame", tb_get_frame, NULL},
    {K_TRACEBACK, "tb_lineno", tb_get_line, NULL},
    {K_EXCEPTION, "args", exc_get_args, exc_set_args},
    {K_EXCEPTION, "__traceback__", exc_get_traceback, exc_set_traceback},
    {K_EXCEPTION, "__context__", exc_get_context, exc_set_context},
    {K_EXCEPTION, "__cause__", exc_get_cause, exc_set_cause},
    {K_EXCEPTION, "__suppress_context__", exc_get_suppress, exc_set_suppress},
    {K_CODE, "co_name", code_get_name, NULL},
    {K_CODE, "co_argcount", code_get_argcount, NULL},
    {K_CODE, "co_varnames", code_get_names, NULL},
    {K_CODE, "co_consts", code_get_consts, NULL},
    {K_CODE, "co_freevars", code_get_free, NULL},
    {K_CODE, "co_cellvars", code_get_cells, NULL},
    {K_CODE, "co_kwonlyargcount", code_get_kwonly, NULL},
    {K_CODE, "co_posonlyargcount", code_get_posonly, NULL},
    {K_CODE, "co_flags", code_get_flags, NULL},
    {K_CODE, "co_filename", code_get_file, NULL},
    {K_CODE, "co_firstlineno", code_get_line, NULL},
    {K_SLICE, "start", slice_get_start, NULL},
    {K_SLICE, "stop", slice_get_stop, NULL},
    {K_SLICE, "step", slice_get_step, NULL},
    {K_RANGE, "start", range_get_start, NULL},
    {K_RANGE, "stop", range_get_stop, NULL},
    {K_RANGE, "step", range_get_step, NULL},
    {K_INT, "real", get_itself, NULL},
    {K_INT, "imag", int_get_zero, NULL},
    {K_INT, "numerator", get_itself, NULL},
    {K_INT, "denominator", int_get_one, NULL},
    {K_BOOL, "real", int_get_plain, NULL},
    {K_BOOL, "imag", int_get_zero, NULL},
    {K_BOOL, "numerator", int_get_plain, NULL},
    {K_BOOL, "denominator", int_get_one, NULL},
    {K_BIG, "real", get_itself, NULL},
    {K_BIG, "imag", int_get_zero, NULL},
    {K_BIG, "numerator", get_itself, NULL},
    {K_BIG, "denominator", int_get_one, NULL},
    {K_FLOAT, "real", get_itself, NULL},
    {K_FLOAT, "imag", float_get_zero, NULL},
    {K_COMPLEX, "real", complex_get_real, NULL},
    {K_COMPLEX, "imag", complex_get_imag, NULL},
    {K_WEAK, "__callback__", weak_get_callback, NULL},
    {K_WEAK, "key", weak_get_key, NULL},
    {K_WRAPPER, "fget", wrapper_get_get, NULL},
    {K_WRAPPER, "fset", wrapper_get_set, NULL},
    {K_WRAPPER, "fdel", wrapper_get_del, NULL},
    {K_WRAPPER, "func", wrapper_get_get, NULL},
    {K_WRAPPER, "args", wrapper_get_set, NULL},
    {K_WRAPPER, "keywords", wrapper_get_del, NULL},
    {K_WRAPPER, "__func__", wrapper_get_get, NULL},
    {K_WRAPPER, "__wrapped__", wrapper_get_get, NULL},
    {K_WRAPPER, "__self__", wrapper_get_set, NULL},
    {K_WRAPPER, "closed", file_get_closed, NULL},
    {K_WRAPPER, "__thisclass__", super_get_class, NULL},
    {K_WRAPPER, "__self_class__", super_get_self_class, NULL},
    {K_WRAPPER, "__name__", slot_get_name, NULL},
    {K_WRAPPER, "__objclass__", slot_get_owner, NULL},
};

static const struct attr_row *
find_row(const struct obj *o, const char *name)
{
    if (o->kind == K_FUNCTION) {
        return attr_function(name);
    }
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].kind == o->kind && strcmp(rows[i].name, name) == 0) {
            return &rows[i];
        }
    }
    return NULL;
}

struct obj *
attr_native(struct machine *m, struct obj *o, struct str *name)
{
    if (name == m->n_class) {
        return incref(OBJ(o->type));
    }
    const struct attr_row *row = find_row(o, name->s);

    if (row && (o->kind != K_GENERATOR ||
                is_flavour_name((struct generator *)o, name))) {
        return row->get(m, o);
    }
    if (name == m->n_dict && o->kind != K_TYPE &&
        (o->type->flags & TYPE_DICT)) {
        struct dict *d = attr_dict(m, o);
        return d ? incref(OBJ(d)) : NULL;
    }
    if (o->kind == K_EXCEPTION) {
        return attr_exception(m, (struct exception *)o, name);
    }
    if (o->kind == K_METHOD) {
        return attr_find(m, ((struct method *)o)->func, name);
    }
    if (name == m->n_doc && is_type(o, m, T_PROPERTY)) {
        struct wrapper *w = (struct wrapper *)o;
        return w->doc   ? incref(w->doc)
               : w->get ? attr_find(m, w->get, name)
                        : none_ref(m);
    }
    if (name == m->n_doc && o->kind != K_TYPE) {
        return none_ref(m);
    }
    if (o->kind == K_MODULE &&
        native_lacks(m, ((struct module *)o)->name, name)) {
        return NULL;
    }
    if (o->kind == K_MODULE && !text_starts(str_text(name), TEXT("__")) &&
        module_is_reduced(m, (struct module *)o)) {
        return opaque_new(m, 0); /* part of a module we know too little of */
    }
    return NULL;
}

static bool
set_class(struct machine *m, struct obj *o, struct obj *value)
{
    struct type *old = o->type;

    if (!value || value->kind != K_TYPE) {
        raise_format(m, T_TypeError,
                     "__class__ must be set to a class, not '%.*s' object",
                     TEXT_ARG(str_text(value ? value->type->name
                                             : m->type[T_NONE]->name)));
        return false;
    }
    const struct type *to = (const struct type *)value;

    if (!(to->flags & TYPE_HEAP) || !(old->flags & TYPE_HEAP)) {
        raise_format(m, T_TypeError,
                     m->profile->version >= 310
                         ? "__class__ assignment only supported for mutable "
                           "types or ModuleType subclasses"
                         : "__class__ assignment only supported for heap types "
                           "or ModuleType subclasses");
        return false;
    }
    if (to->nslots != old->nslots || to->layout != old->layout) {
        raise_format(m, T_TypeError,
                     "__class__ assignment: '%.*s' object layout differs from "
                     "'%.*s'",
                     TEXT_ARG(str_text(to->name)),
                     TEXT_ARG(str_text(old->name)));
        return false;
    }
    if (o->kind == K_INSTANCE) {
        attr_dict(m, o); /* the names of the old class no longer fit */
        struct instance *i = (struct instance *)o;
        if (i->dict && i->dict->owner) {
            dict_detach(m, i->dict);
        }
        if (i->dict) {
            i->dict->order = NULL;
        }
    }
    o->type = (struct type *)value;
    if (o->type->flags & TYPE_HEAP) {
        incref(value);
    }
    if (old->flags & TYPE_HEAP) {
        decref(m, OBJ(old));
    }
    return true;
}

bool
attr_native_set(struct machine *m, struct obj *o, struct str *name,
                struct obj *value, bool *found)
{
    *found = true;
    if (name == m->n_class) {
        return set_class(m, o, value);
    }
    if (name == m->n_dict && (o->type->flags & TYPE_DICT) && value) {
        return attr_dict_set(m, o, value);
    }
    const struct attr_row *row = find_row(o, name->s);

    if (row && row->set) {
        return row->set(m, o, value);
    }
    if (row && o->kind == K_FUNCTION) {
        return raise_text(m, T_AttributeError, "readonly attribute") != NULL;
    }
    if (row && is_number(o) && !(o->type->flags & TYPE_HEAP)) {
        raise_format(m, T_AttributeError,
                     "attribute '%.*s' of '%.*s' objects is not writable",
                     TEXT_ARG(str_text(name)), TEXT_ARG(type_shown(o->type)));
        return false;
    }
    if (o->kind == K_EXCEPTION && text_eq(str_text(name), TEXT("value")) &&
        type_is_sub(o->type, m->type[T_StopIteration])) {
        return exc_set_value(m, o, value);
    }
    *found = false;
    return false;
}
