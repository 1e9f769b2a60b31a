/*
 * repr() of objects that have no text of their own: what they are, and where.
 */
#include "runtime-model/format_object.h"
#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"

#include <inttypes.h>

static void
add_address(struct machine *m, struct buf *b, const struct obj *o)
{
    buf_format(b, "0x%012" PRIx64, object_id(m, o));
}

static void
add_type(struct buf *b, const struct type *t)
{
    struct text mod = t->module && t->module->kind == K_STR
                          ? str_text((struct str *)t->module)
                          : TEXT("builtins");
    bool plain = text_eq(mod, TEXT("builtins"));

    buf_format(b, "<class '%.*s%s%.*s'>", plain ? 0 : (int)mod.n, mod.s,
               plain ? "" : ".",
               TEXT_ARG(str_text(t->qualname ? t->qualname : t->name)));
}

/* A part by its own repr; false: raised. */
static bool
add_part(struct machine *m, struct buf *b, struct obj *o)
{
    struct str *s = object_repr(m, o);

    if (!s) {
        return false;
    }
    buf_add(b, str_text(s));
    decref(m, OBJ(s));
    return true;
}

static void
add_native(struct machine *m, struct buf *b, const struct native_fn *f)
{
    bool is_slot = is_type(OBJ(f), m, T_SLOT_WRAPPER) ||
                   is_type(OBJ(f), m, T_METHOD_WRAPPER);

    if (f->self) {
        buf_format(b,
                   is_slot ? "<method-wrapper '%s' of %.*s object at "
                           : "<built-in method %s of %.*s object at ",
                   f->row->name, TEXT_ARG(str_text(f->self->type->name)));
        add_address(m, b, f->self);
    } else if (f->owner) {
        buf_format(b, "<%s '%s' of '%.*s' objects",
                   is_slot ? "slot wrapper" : "method", f->row->name,
                   TEXT_ARG(str_text(f->owner->name)));
    } else {
        buf_format(b, "<built-in function %s", f->row->name);
    }
    buf_char(b, '>');
}

static bool
add_method(struct machine *m, struct buf *b, const struct method *f)
{
    struct obj *name = attr_find(m, f->func, m->n_qualname);

    if (m->raised) {
        return false;
    }
    buf_add(b, TEXT("<bound method "));
    buf_add(b, name && name->kind == K_STR ? str_text((struct str *)name)
                                           : TEXT("?"));
    buf_add(b, TEXT(" of "));
    xdecref(m, name);
    bool ok = add_part(m, b, f->self);

    buf_char(b, '>');
    return ok;
}

static void
add_weak(struct machine *m, struct buf *b, const struct weak *w)
{
    buf_add(b, is_proxy(OBJ(w), m) ? TEXT("<weakproxy at ")
                                   : TEXT("<weakref at "));
    add_address(m, b, OBJ(w));
    if (w->of) {
        buf_add(b, is_proxy(OBJ(w), m) ? TEXT(" to ") : TEXT("; to '"));
        buf_add(b, str_text(w->of->type->name));
        buf_add(b, is_proxy(OBJ(w), m) ? TEXT(" at ") : TEXT("' at "));
        add_address(m, b, w->of);
    } else {
        buf_add(b, is_proxy(OBJ(w), m) ? TEXT(" to NoneType at 0x0")
                                       : TEXT("; dead"));
    }
    buf_char(b, '>');
}

static bool
add_partial(struct machine *m, struct buf *b, const struct wrapper *w)
{
    const struct tuple *args = (const struct tuple *)w->set;
    struct dict *named = (struct dict *)w->del;
    struct obj *key, *value;
    uint32_t pos = 0;

    buf_add(b, TEXT("functools.partial("));
    bool ok = add_part(m, b, w->get);

    for (uint32_t i = 0; ok && i < args->n; i++) {
        buf_add(b, TEXT(", "));
        ok = add_part(m, b, args->at[i]);
    }
    while (ok && named && dict_next(m, named, &pos, &key, &value)) {
        buf_format(b, ", %.*s=", TEXT_ARG(str_text((struct str *)key)));
        ok = add_part(m, b, value);
    }
    buf_char(b, ')');
    return ok;
}

/* False without `raised`: it has no repr of its own. */
static bool
add_wrapper(struct machine *m, struct buf *b, const struct wrapper *w)
{
    if (is_type(OBJ(w), m, T_PARTIAL)) {
        return add_partial(m, b, w);
    }
    if (is_type(OBJ(w), m, T_MEMBER) || is_type(OBJ(w), m, T_GETSET)) {
        buf_format(b, "<%s '%.*s' of '%.*s' objects>",
                   is_type(OBJ(w), m, T_MEMBER) ? "member" : "attribute",
                   TEXT_ARG(str_text((struct str *)w->doc)),
                   TEXT_ARG(str_text(((struct type *)w->get)->name)));
        return true;
    }
    if (is_type(OBJ(w), m, T_SUPER) && w->get->kind == K_TYPE) {
        const struct type *t =
            w->set->kind == K_TYPE ? (const struct type *)w->set : w->set->type;
        buf_format(b, "<super: <class '%.*s'>, <%.*s object>>",
                   TEXT_ARG(str_text(((struct type *)w->get)->name)),
                   TEXT_ARG(str_text(t->name)));
        return true;
    }
    if (m->profile->version >= 310 && (is_type(OBJ(w), m, T_STATICMETHOD) ||
                                       is_type(OBJ(w), m, T_CLASSMETHOD))) {
        buf_format(b, "<%.*s(", TEXT_ARG(str_text(w->o.type->name)));
        bool ok = add_part(m, b, w->get);
        buf_add(b, TEXT(")>"));
        return ok;
    }
    return false;
}

static void
add_cell_end(struct machine *m, struct buf *b, struct obj *value)
{
    if (!value) {
        buf_add(b, TEXT(": empty"));
        return;
    }
    buf_format(b, ": %.*s object at ", TEXT_ARG(str_text(value->type->name)));
    add_address(m, b, value);
}

static void
add_frame_end(struct buf *b, const struct frameobj *fo)
{
    const struct frame *f = fo->frame;

    if (f) {
        buf_format(b, ", file '%.*s', line %u, code %.*s",
                   TEXT_ARG(str_text(f->code->file)),
                   (unsigned)frame_line(f),
                   TEXT_ARG(f->code->is_module ? TEXT("<module>")
                                               : str_text(f->code->name)));
    }
}

static void
add_plain(struct machine *m, struct buf *b, struct obj *o)
{
    const struct type *t = o->type;
    struct text mod = t->module && t->module->kind == K_STR
                          ? str_text((struct str *)t->module)
                          : TEXT("");

    if (o->kind == K_FUNCTION) {
        buf_format(b, "<function %.*s at ",
                   TEXT_ARG(str_text(((struct function *)o)->qualname)));
    } else if (o->kind == K_GENERATOR) {
        buf_format(b, "<%.*s object %.*s at ", TEXT_ARG(str_text(t->name)),
                   TEXT_ARG(str_text(((struct generator *)o)->qualname)));
    } else if (o->kind == K_CELL) {
        buf_add(b, TEXT("<cell at "));
    } else if (o->kind == K_FRAME) {
        buf_add(b, TEXT("<frame at "));
    } else {
        buf_format(b, "<%.*s%s%.*s object at ", TEXT_ARG(mod), mod.n ? "." : "",
                   TEXT_ARG(str_text(t->qualname ? t->qualname : t->name)));
    }
    add_address(m, b, o);
    if (o->kind == K_CELL) {
        add_cell_end(m, b, ((const struct cell *)o)->value);
    } else if (o->kind == K_FRAME) {
        add_frame_end(b, (struct frameobj *)o);
    }
    buf_char(b, '>');
}

bool
format_object(struct machine *m, struct buf *b, struct obj *o)
{
    m->has_shown_unknown |= o->kind == K_OPAQUE;
    switch (o->kind) {
    case K_TYPE:
        add_type(b, (struct type *)o);
        return true;
    case K_MODULE:
        buf_format(b, "<module '%.*s' (built-in)>",
                   TEXT_ARG(str_text(((struct module *)o)->name)));
        return true;
    case K_NATIVE:
        add_native(m, b, (struct native_fn *)o);
        return true;
    case K_METHOD:
        return add_method(m, b, (struct method *)o);
    case K_WEAK:
        add_weak(m, b, (struct weak *)o);
        return true;
    case K_WRAPPER:
        if (add_wrapper(m, b, (struct wrapper *)o) || m->raised) {
            return !m->raised;
        }
        break;
    default:
        break;
    }
    add_plain(m, b, o);
    return true;
}
