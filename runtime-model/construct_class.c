/*
 * Making classes by a call of their metaclass, and what super() gives.
 */
#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

/* super(class, object or class) */
static struct obj *
super_of(struct machine *m, const struct args *a)
{
    const struct obj *o = a->at[a->n > 1];
    const struct type *t = (const struct type *)a->at[0];

    if (t->o.kind == K_OPAQUE) {
        return opaque_new(m, 0);
    }
    if (t->o.kind != K_TYPE) {
        return raise_format(m, T_TypeError,
                            "super() argument 1 must be %stype, not %.*s",
                            m->profile->version >= 311 ? "a " : "",
                            TEXT_ARG(str_text(t->o.type->name)));
    }
    if (a->n == 1 || o->kind == K_NONE || o->kind == K_OPAQUE ||
        (o->type->flags & TYPE_UNKNOWN)) {
        return opaque_new(m, 0);
    }
    if (!type_is_sub(o->type, t) &&
        (o->kind != K_TYPE || !type_is_sub((const struct type *)o, t))) {
        struct text of = str_text(t->name), is = type_shown(o->type);
        return m->profile->version >= 313
                   ? raise_format(
                         m, T_TypeError,
                         "super(type, obj): obj (%s %.*s) is not an "
                         "instance or subtype of type (%.*s).",
                         o->kind == K_TYPE ? "type" : "instance of",
                         TEXT_ARG(o->kind == K_TYPE
                                      ? str_text(((const struct type *)o)->name)
                                      : is),
                         TEXT_ARG(of))
                   : raise_text(m, T_TypeError,
                                "super(type, obj): obj must be an instance or "
                                "subtype of type");
    }
    return wrapper_new(m, T_SUPER, a->at[0], a->at[1]);
}

struct obj *
new_super(struct machine *m, const struct args *a)
{
    if (a->n >= 1) {
        return super_of(m, a);
    }
    struct frame *f = m->frame;
    struct obj *cls = NULL, *self = NULL;

    if (f && f->code->class_cell >= 0) {
        struct cell *c = (struct cell *)f->slot[f->code->class_cell];
        cls = c && c->o.kind == K_CELL ? c->value : NULL;
    }
    if (f && f->code->nparams) {
        self = f->slot[0];
        if (self && f->code->var_kind[0] == VAR_CELL) {
            self = ((struct cell *)self)->value;
        }
    }
    if (!cls || !self) {
        return raise_text(m, T_RuntimeError,
                          !f || !f->code->nparams ? "super(): no arguments"
                          : !self                 ? "super(): arg[0] deleted"
                          : f->code->class_cell >= 0
                              ? "super(): empty __class__ cell"
                              : "super(): __class__ cell not found");
    }
    return wrapper_new(m, T_SUPER, cls, self);
}

/* type(name, bases, ns) where the bases are of a metaclass with a `__new__`. */
static struct obj *
new_by_metaclass(struct machine *m, struct obj *meta, const struct args *a)
{
    struct obj *arg[8] = {meta};
    const uint32_t n = a->n < 8 ? a->n : 7;

    for (uint32_t i = 0; i < n; i++) {
        arg[i + 1] = a->at[i];
    }
    struct obj *f = attr_get(m, meta, m->special[SP_NEW]);
    struct obj *r = f ? call(m, f, arg, n + 1, a->names) : NULL;

    xdecref(m, f);
    return r;
}

struct obj *
new_type(struct machine *m, struct type *meta, const struct args *a)
{
    if (a->n < 3 || a->at[2]->kind != K_DICT) {
        return raise_text(m, T_TypeError, "type() takes 1 or 3 arguments");
    }
    const struct tuple *bases = (const struct tuple *)a->at[1];
    bool is_known = a->at[0]->kind == K_STR && a->at[1]->kind == K_TUPLE;

    for (uint32_t i = 0; is_known && i < bases->n; i++) {
        is_known = bases->at[i]->kind == K_TYPE;
    }
    if (!is_known) {
        struct opaque *made = (struct opaque *)opaque_new(m, 0);
        struct dict *own = dict_new(m);
        struct obj *kept[] = {a->at[0], a->at[1], OBJ(own)};
        dict_update(m, own, a->at[2]);
        made->keeps = OBJ(tuple_of(m, kept, 3));
        decref(m, OBJ(own));
        return OBJ(made);
    }
    struct obj *winner = class_metaclass(m, bases->at, bases->n, OBJ(meta));

    if (winner && winner != OBJ(meta) &&
        type_special(m, (struct type *)winner, SP_NEW)) {
        return new_by_metaclass(m, winner, a);
    }
    struct type *t =
        winner ? type_new(m, (struct type *)winner, a->at,
                          (struct given){a->at + 3, a->names ? a->names->n : 0,
                                         a->names})
               : NULL;
    struct obj *module =
        t && m->frame ? dict_get_str(m, m->frame->globals, m->n_name) : NULL;

    if (module && !dict_get_str(m, t->dict, m->n_module)) {
        dict_set_str(m, t->dict, m->n_module, module);
        xdecref(m, t->module);
        t->module = incref(module);
    }
    return (struct obj *)t;
}
