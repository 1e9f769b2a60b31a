/*
 * Attributes of functions.
 */
#include "runtime-model/attr_field.h"
#include "runtime-model/raise.h"

#include <string.h>

FIELD(get_name, function, name)
FIELD(get_qualname, function, qualname)
FIELD(get_defaults, function, defaults)
FIELD(get_kwdefaults, function, kwdefaults)
FIELD(get_closure, function, closure)
FIELD(get_code, function, codeobj)
FIELD(get_globals, function, globals)
FIELD(get_doc, function, doc)

SETTER(set_defaults, function, struct tuple, defaults)
SETTER(set_kwdefaults, function, struct dict, kwdefaults)
SETTER(set_doc, function, struct obj, doc)

bool
attr_set_name(struct machine *m, struct str **place, struct obj *value)
{
    if (!value || value->kind != K_STR) {
        return value == NULL || value->kind == K_OPAQUE;
    }
    struct str *old = *place;

    *place = (struct str *)incref(value);
    xdecref(m, old ? OBJ(old) : NULL);
    return true;
}

static bool
set_name(struct machine *m, struct obj *o, struct obj *value)
{
    return attr_set_name(m, &((struct function *)o)->name, value);
}

static bool
set_qualname(struct machine *m, struct obj *o, struct obj *value)
{
    return attr_set_name(m, &((struct function *)o)->qualname, value);
}

/* A module of its own stands in the function's dict, as an attribute. */
static bool
set_module(struct machine *m, struct obj *o, struct obj *value)
{
    struct obj *own =
        dict_get_str(m, ((struct function *)o)->globals, m->n_name);

    if (value && value != own) {
        dict_set_str(m, attr_dict(m, o), m->n_module, value);
    }
    return true;
}

static struct obj *
get_module(struct machine *m, struct obj *o)
{
    return or_none(m,
                   dict_get_str(m, ((struct function *)o)->globals, m->n_name));
}

static struct obj *
get_annotations(struct machine *m, struct obj *o)
{
    struct function *f = (struct function *)o;

    if (!f->annotations || f->annotations->kind != K_DICT) {
        struct dict *d = dict_new(m);
        struct tuple *t = (struct tuple *)f->annotations;
        for (uint32_t i = 0; t && i + 1 < t->n; i += 2) {
            dict_set(m, d, t->at[i], t->at[i + 1]);
        }
        xdecref(m, f->annotations);
        f->annotations = OBJ(d);
    }
    return incref(f->annotations);
}

/* None takes them away. */
static bool
set_annotations(struct machine *m, struct obj *o, struct obj *value)
{
    struct function *f = (struct function *)o;
    const bool is_none = !value || value->kind == K_NONE;

    if (!is_none && value->kind != K_DICT) {
        return raise_text(m, T_TypeError,
                          "__annotations__ must be set to a dict object") !=
               NULL;
    }
    struct obj *old = f->annotations;

    f->annotations = is_none ? NULL : incref(value);
    xdecref(m, old);
    return true;
}

/* From 3.12 on all have some; they stand in the function's dict. */
static struct obj *
get_type_params(struct machine *m, struct obj *o)
{
    struct str *name = str_intern(m, TEXT("__type_params__"));
    struct obj *own = dict_get_str(m, attr_dict(m, o), name);

    decref(m, OBJ(name));
    return own                        ? incref(own)
           : m->profile->version >= 312 ? incref(OBJ(m->empty_tuple))
                                        : NULL;
}

static bool
set_type_params(struct machine *m, struct obj *o, struct obj *value)
{
    struct str *name = str_intern(m, TEXT("__type_params__"));

    if (value) {
        dict_set_str(m, attr_dict(m, o), name, value);
    }
    decref(m, OBJ(name));
    return true;
}

/* From 3.10 on. */
static struct obj *
get_builtins(struct machine *m, struct obj *o)
{
    (void)o;
    return m->profile->version >= 310 ? incref(OBJ(m->builtins)) : NULL;
}

static struct obj *
get_itself(struct machine *m, struct obj *o)
{
    (void)m;
    return incref(o);
}

static const struct attr_row rows[] = {
    {K_FUNCTION, "__name__", get_name, set_name},
    {K_FUNCTION, "__qualname__", get_qualname, set_qualname},
    {K_FUNCTION, "__defaults__", get_defaults, set_defaults},
    {K_FUNCTION, "__kwdefaults__", get_kwdefaults, set_kwdefaults},
    {K_FUNCTION, "__closure__", get_closure, NULL},
    {K_FUNCTION, "__code__", get_code, function_set_code},
    {K_FUNCTION, "__globals__", get_globals, NULL},
    {K_FUNCTION, "__module__", get_module, set_module},
    {K_FUNCTION, "__doc__", get_doc, set_doc},
    {K_FUNCTION, "__annotations__", get_annotations, set_annotations},
    {K_FUNCTION, "__type_params__", get_type_params, set_type_params},
    {K_FUNCTION, "__builtins__", get_builtins, NULL},
    {K_FUNCTION, "__call__", get_itself, NULL},
};

const struct attr_row *
attr_function(const char *name)
{
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(rows[i].name, name) == 0) {
            return &rows[i];
        }
    }
    return NULL;
}
