#include "runtime-model/execute.h"

#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/import.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"
#include "runtime-model/watch.h"

#include <assert.h>

/* ---- names ----------------------------------------------------------- */

void *
raise_unbound(struct machine *m, const struct frame *f, const struct instr *in)
{
    struct text name = str_text((struct str *)in->value);
    bool is_new = m->profile->version >= 311;

    if (f->code->var_kind[in->arg] == VAR_FREE) {
        return raise_format(
            m, T_NameError,
            is_new ? "cannot access free variable '%.*s' where it is not "
                     "associated with a value in enclosing scope"
                   : "free variable '%.*s' referenced before assignment in "
                     "enclosing scope",
            TEXT_ARG(name));
    }
    return raise_format(m, T_UnboundLocalError,
                        is_new ? "cannot access local variable '%.*s' where "
                                 "it is not associated with a value"
                               : "local variable '%.*s' referenced before "
                                 "assignment",
                        TEXT_ARG(name));
}

/* A builtin that few programs use is written in Python and comes when it is
 * asked for. */
static struct obj *
late_builtin(struct machine *m, struct str *name)
{
    static const char *const names[] = {"bytearray", "memoryview"};
    bool is_late = false;

    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        is_late = is_late || text_eq(str_text(name), text_of(names[i]));
    }
    if (!is_late || m->is_lenient) {
        return NULL;
    }
    struct str *of = str_intern(m, TEXT("_builtins"));
    struct obj *mod = import_module(m, of);
    struct obj *found =
        mod && mod->kind == K_MODULE
            ? dict_get_str(m, ((struct module *)mod)->dict, name)
            : NULL;

    if (found) {
        dict_set_str(m, m->builtins, name, found);
        incref(found);
    }
    xdecref(m, mod);
    decref(m, OBJ(of));
    return found;
}

static struct obj *
undefined(struct machine *m, const struct instr *in)
{
    struct obj *late = in->kind == I_DELETE_GLOBAL || in->kind == I_DELETE_NAME
                           ? NULL
                           : late_builtin(m, (struct str *)in->value);

    if (late) {
        return late;
    }
    raise_format(m, T_NameError, "name '%.*s' is not defined",
                 TEXT_ARG(str_text((struct str *)in->value)));
    m->raised->name = (struct str *)incref(in->value);
    return NULL;
}

/* Where a name was found last time: entry `index` of globals or builtins. */
static struct obj *
cached_global(const struct machine *m, const struct frame *f,
              const struct instr *in)
{
    const struct dict *g = f->globals, *b = m->builtins;

    if (in->seen != (const struct type *)g ||
        in->epoch != g->version + b->version) {
        return NULL;
    }
    const struct dict *d = in->found == m->yes ? g : b;

    return in->index < d->n && d->entry[in->index].key == in->value
               ? d->entry[in->index].value
               : NULL;
}

static void
remember_global(struct machine *m, const struct frame *f, struct instr *in,
                const struct dict *d)
{
    for (uint32_t i = 0; i < d->n; i++) {
        if (d->entry[i].key == in->value) {
            in->seen = (const struct type *)f->globals;
            in->epoch = f->globals->version + m->builtins->version;
            in->index = i;
            in->found = d == f->globals ? m->yes : m->no;
            return;
        }
    }
}

/* Its module has all names of one that is not known. */
static bool
is_anything(struct machine *m, const struct frame *f)
{
    const struct obj *hook =
        m->witness ? dict_get_str(m, f->globals, m->special[SP_GETATTR]) : NULL;

    return hook && hook->kind == K_OPAQUE;
}

struct obj *
load_global(struct machine *m, struct frame *f, struct instr *in)
{
    struct obj *v = cached_global(m, f, in);

    if (v) {
        return incref(v);
    }
    const struct str *name = (const struct str *)in->value;

    v = dict_get_str(m, f->globals, name);
    if (v && v->kind == K_OPAQUE && m->is_lenient) {
        return held_named(m, in, false);
    }
    if (v) {
        remember_global(m, f, in, f->globals);
        return incref(v);
    }
    v = dict_get_str(m, m->builtins, name);
    if (v) {
        remember_global(m, f, in, m->builtins);
        return incref(v);
    }
    return m->is_lenient || is_anything(m, f) ? held_named(m, in, false)
                                              : undefined(m, in);
}

/* A namespace without methods of its own. */
static bool
is_plain_dict(const struct machine *m, const struct obj *ns)
{
    return ns->type == m->type[T_DICT];
}

struct obj *
load_name(struct machine *m, struct frame *f, struct instr *in)
{
    struct obj *v = NULL;

    if (f->ns == OBJ(f->globals) || !f->ns) {
        return load_global(m, f, in);
    }
    if (is_plain_dict(m, f->ns)) {
        v = dict_get_str(m, (struct dict *)f->ns, (struct str *)in->value);
        if (v) {
            return incref(v);
        }
    } else {
        v = item_get(m, f->ns, in->value);
        if (v || !raised_is(m, T_KeyError)) {
            return v;
        }
        raise_clear(m);
    }
    return load_global(m, f, in);
}

struct obj *
load_cell(struct machine *m, struct frame *f, const struct instr *in)
{
    struct cell *c = (struct cell *)f->slot[in->arg];

    if (f->code->is_class && f->ns && f->ns->kind == K_DICT) {
        struct obj *v =
            dict_get_str(m, (struct dict *)f->ns, (struct str *)in->value);
        if (v) {
            return incref(v);
        }
    }
    if (!c || !c->value) {
        return raise_unbound(m, f, in);
    }
    return incref(c->value);
}

bool
store_name(struct machine *m, struct frame *f, const struct instr *in,
           struct obj *value)
{
    if (in->kind == I_STORE_CELL) {
        struct cell *c = (struct cell *)f->slot[in->arg];
        struct obj *old = c->value;
        c->value = value;
        xdecref(m, old);
        return true;
    }
    struct obj *to =
        in->kind == I_STORE_NAME && f->ns ? f->ns : OBJ(f->globals);
    bool ok = true;

    if (is_plain_dict(m, to)) {
        dict_set_str(m, (struct dict *)to, (struct str *)in->value, value);
    } else {
        ok = item_set(m, to, in->value, value);
    }
    decref(m, value);
    return ok;
}

bool
delete_name(struct machine *m, struct frame *f, const struct instr *in)
{
    if (in->kind == I_DELETE_CELL) {
        struct cell *c = (struct cell *)f->slot[in->arg];
        struct obj *old = c->value;
        if (!old && !in->extra) {
            raise_unbound(m, f, in);
            return false;
        }
        if (f->code->unit->var[in->arg].flags & VARF_INLINED) {
            /* each run of an inlined comprehension has a cell of its own */
            f->slot[in->arg] = cell_new(m, NULL);
            decref(m, OBJ(c));
            return true;
        }
        c->value = NULL;
        xdecref(m, old);
        return true;
    }
    struct obj *from =
        in->kind == I_DELETE_NAME && f->ns ? f->ns : OBJ(f->globals);
    struct obj *old = from->kind == K_DICT
                          ? dict_take(m, (struct dict *)from, in->value)
                          : NULL;

    if (!old) {
        if (!in->extra && !m->is_lenient) {
            undefined(m, in);
        }
        return !m->raised;
    }
    decref(m, old);
    return true;
}

/* ---- attributes ------------------------------------------------------ */

/* Remember where an instance of this class keeps the value. */
static void
remember_value(struct machine *m, struct instr *in, const struct obj *o)
{
    struct type *t = o->type;
    int at;

    if (o->kind != K_INSTANCE || !t->keys ||
        type_special(m, t, SP_GETATTRIBUTE)) {
        return;
    }
    struct obj *found = type_lookup(m, t, (struct str *)in->value);

    if (found && found->kind != K_FUNCTION && found->kind > K_OPAQUE) {
        return;
    }
    at = attr_key_find(t->keys, (struct str *)in->value);
    if (at >= 0) {
        in->seen = t;
        in->epoch = m->epoch;
        in->index = (uint32_t)at;
    }
}

/* A property, its object moved into the getter (specialized call sites). */
static struct obj *
moved_property(struct machine *m, struct instr *in, stack sp)
{
    struct obj *found = type_lookup(m, sp[-1]->type, (struct str *)in->value);

    if (!found || !is_type(found, m, T_PROPERTY)) {
        return NULL;
    }
    struct wrapper *w = (struct wrapper *)found;

    if (++in->extra < m->profile->prop_at || !w->get ||
        w->get->kind != K_FUNCTION) {
        return NULL;
    }
    struct obj *get = incref(w->get);
    struct call c = {sp - 1, 1, NULL, HOLD_STEAL};
    struct obj *r = call_function(m, (struct function *)get, &c);

    decref(m, get);
    return r;
}

/* Is the value about to get a name for which this holds? */
static bool
is_for_name(const struct frame *f,
            bool (*holds)(const struct code *code, var_id var))
{
    const struct instr *store = &f->code->instr[f->pc];

    return (store->kind == I_STORE_FAST || store->kind == I_PASS) &&
           holds(f->code, store->arg);
}

/* What an unknown object has: it holds that as long as it lives itself, unless
 * a method is bound for the calls that follow. */
static struct obj *
found_in(struct machine *m, const struct instr *in, struct obj *o)
{
    const bool is_bound =
        in->kind == OP_ATTR && is_for_name(m->frame, watch_is_for_calls);

    if (!is_bound && (o->kind != K_OPAQUE || o->refs >= IMMORTAL)) {
        struct obj *part = held_named(m, in, true);
        ((struct opaque *)part)->is_module =
            o->kind == K_OPAQUE && ((struct opaque *)o)->is_module;
        return part;
    }
    struct opaque *r = (struct opaque *)opaque_new(m, in->at);

    r->name = (const struct str *)in->value;
    r->is_attribute = true;
    if (is_bound) {
        watch_stored(m, OBJ(r), o);
    } else if (o->refs > 1) {
        watch_stored(m, o, OBJ(r));
    }
    return doubtful(OBJ(r), DOUBT_OWNER);
}

/* In a prediction: what an attribute of an unknown object is, and what one
 * that does not exist might be. */
static struct obj *
known_or_held(struct machine *m, const struct instr *in, struct obj *o,
              struct obj *r)
{
    if (!m->is_lenient || m->is_stopped) {
        return r;
    }
    if (!r) {
        raise_clear(m);
        return found_in(m, in, o);
    }
    if (r->kind == K_OPAQUE && o->kind == K_OPAQUE) {
        decref(m, r);
        return found_in(m, in, o);
    }
    return r;
}

struct obj *
execute_getattr(struct machine *m, struct obj *o, const struct obj *name,
                struct obj *r)
{
    const struct instr in = {.kind = OP_ATTR,
                             .at = m->frame ? m->frame->at : 0};

    r = m->frame ? known_or_held(m, &in, o, r) : r;
    if (!r || r->kind != K_OPAQUE || !is_for_name(m->frame, watch_is_called)) {
        return r;
    }
    if (name->kind == K_STR && r->refs >= IMMORTAL &&
        text_starts(str_text((const struct str *)name), TEXT("__"))) {
        struct obj *bound = opaque_new(m, in.at); /* a special method */
        watch_stored(m, bound, o);
        r = bound;
    }
    return doubtful(r, DOUBT_OWNER); /* some may be methods, bound for this */
}

bool
execute_attr(struct machine *m, struct instr *in, stack sp)
{
    struct obj *o = sp[-1];

    if (o->type == in->seen && in->epoch == m->epoch) {
        const struct values *v = ((struct instance *)o)->values;
        if (v && in->index < v->cap && v->at[in->index]) {
            sp[-1] = incref(v->at[in->index]);
            decref(m, o);
            return true;
        }
    }
    if (m->profile->prop_at && o->kind == K_INSTANCE) {
        if (in->extra == NO_ID) {
            in->extra = 0;
        }
        struct obj *r = moved_property(m, in, sp);
        if (r || m->raised) {
            xdecref(m, sp[-1]);
            sp[-1] = r;
            return r != NULL;
        }
    }
    struct obj *r = attr_get(m, o, (struct str *)in->value);

    r = known_or_held(m, in, o, r);
    if (!r) {
        return false;
    }
    remember_value(m, in, o);
    sp[-1] = r;
    decref(m, o);
    return true;
}

/* Is the cached method still what the name means for this instance? */
static bool
is_method_known(const struct machine *m, const struct instr *in,
                const struct obj *o)
{
    if (o->type != in->seen || in->epoch != m->epoch) {
        return false;
    }
    if (o->kind != K_INSTANCE) {
        return true;
    }
    const struct instance *i = (const struct instance *)o;

    return o->type->keys && o->type->keys->n == in->index &&
           (!i->dict || i->dict->owner);
}

/* A function or builtin method of the class that no own attribute hides. */
static struct obj *
find_method(struct machine *m, struct instr *in, struct obj *o)
{
    struct str *name = (struct str *)in->value;

    if (o->kind == K_TYPE || o->kind == K_MODULE || o->kind == K_OPAQUE ||
        o->kind == K_WRAPPER || o->kind == K_WEAK ||
        type_special(m, o->type, SP_GETATTRIBUTE)) {
        return NULL;
    }
    struct obj *found = type_lookup(m, o->type, name);

    if (!found || (found->kind != K_FUNCTION && found->kind != K_NATIVE) ||
        (found->kind == K_NATIVE && !((struct native_fn *)found)->owner)) {
        return NULL;
    }
    if (o->type->flags & TYPE_DICT) {
        struct instance *i = (struct instance *)o;
        if (o->kind != K_INSTANCE) {
            return NULL;
        }
        if (i->values && attr_value_get(i, name)) {
            return NULL;
        }
        if (!i->values && i->dict && dict_get_str(m, i->dict, name)) {
            return NULL;
        }
        if (!o->type->keys || attr_key_find(o->type->keys, name) >= 0) {
            return found;
        }
    }
    in->seen = o->type;
    in->epoch = m->epoch;
    in->index = o->type->keys ? o->type->keys->n : 0;
    in->found = found;
    return found;
}

bool
execute_method(struct machine *m, struct instr *in, stack sp)
{
    struct obj *o = sp[-1];
    struct obj *f =
        is_method_known(m, in, o) ? in->found : find_method(m, in, o);

    if (f) {
        sp[-1] = incref(f);
        sp[0] = o;
        return true;
    }
    struct obj *r = attr_get(m, o, (struct str *)in->value);

    r = known_or_held(m, in, o, r);
    if (!r) {
        return false;
    }
    sp[-1] = r;
    sp[0] = NULL;
    decref(m, o);
    return true;
}

bool
execute_set_attr(struct machine *m, struct instr *in, stack sp)
{
    struct obj *o = sp[-1];
    struct instance *i = (struct instance *)o;

    if (o->type == in->seen && in->epoch == m->epoch && i->values &&
        in->index < i->values->cap) {
        attr_value_put(m, i, (int)in->index, sp[-2]);
        return true;
    }
    if (!attr_set(m, o, (struct str *)in->value, sp[-2])) {
        return false;
    }
    if (o->kind == K_INSTANCE && o->type->keys &&
        !type_special(m, o->type, SP_SETATTR) &&
        !type_lookup(m, o->type, (struct str *)in->value)) {
        int at = attr_key_find(o->type->keys, (struct str *)in->value);
        if (at >= 0) {
            in->seen = o->type;
            in->epoch = m->epoch;
            in->index = (uint32_t)at;
        }
    }
    return true;
}

/* Is the place specialized for this class?  From some execution on it is, for
 * the class of that one; in 3.11 all places of a code are, once it is warm. */
static bool
is_special_item(const struct machine *m, struct instr *in,
                const struct type *of)
{
    if (m->profile->version == 311) {
        if (m->frame->code->warm < WARM) {
            return false;
        }
    } else if (in->index < m->profile->item_at) {
        if (++in->index < m->profile->item_at) {
            return false;
        }
        in->seen = NULL;
    }
    if (!in->seen) {
        in->seen = of;
    }
    return in->seen == of;
}

/* obj[k] with a Python __getitem__ at a specialized place: both operands move
 * into it. */
static struct obj *
moved_item(struct machine *m, struct instr *in, stack sp)
{
    struct obj *f = type_special(m, sp[-2]->type, SP_GETITEM);

    if (!f || f->kind != K_FUNCTION || !is_special_item(m, in, sp[-2]->type)) {
        return NULL;
    }
    incref(f);
    struct call c = {sp - 2, 2, NULL, HOLD_STEAL};
    struct obj *r = call_function(m, (struct function *)f, &c);

    decref(m, f);
    return r;
}

bool
execute_item(struct machine *m, struct instr *in, stack sp)
{
    struct obj *o = sp[-2], *k = sp[-1], *r;

    if (m->profile->item_at && o->kind == K_INSTANCE) {
        r = moved_item(m, in, sp);
        if (r || m->raised) {
            xdecref(m, sp[-2]);
            xdecref(m, sp[-1]);
            sp[-2] = r;
            sp[-1] = NULL;
            return r != NULL;
        }
    }
    r = item_get(m, o, k);
    if (k->kind != K_SLICE) {
        r = known_or_held(m, in, o, r);
    } else if (r && r->kind == K_OPAQUE && m->is_lenient) {
        ((struct opaque *)r)->shares = 1; /* with what it was cut from */
    }
    if (!r) {
        drop2(m, sp);
        return false;
    }
    sp[-2] = r;
    if (instr_takes_bounds(m, in)) {
        decref(m, k);
        decref(m, o);
    } else {
        decref(m, o);
        decref(m, k);
    }
    return true;
}
