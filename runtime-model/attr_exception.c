/*
 * Attributes of exceptions by their class: `value`, `errno`, `obj`, …
 */
#include "runtime-model/attr_field.h"
#include "runtime-model/operate.h"

/* Attributes of exceptions that are their arguments. */
static const struct {
    enum type_id type;
    const char *name;
    uint32_t arg;
    uint32_t least; /* so many arguments make it one */
} argument_rows[] = {
    {T_OSError, "errno", 0, 2},
    {T_OSError, "strerror", 1, 2},
    {T_OSError, "filename", 2, 3},
    {T_BaseExceptionGroup, "message", 0, 2},
    {T_ExceptionGroup, "message", 0, 2},
    {T_SyntaxError, "msg", 0, 1},
    {T_ImportError, "msg", 0, 1},
};

static struct obj *
group_members(struct machine *m, struct exception *e)
{
    return incref(e->value ? e->value : OBJ(m->empty_tuple));
}

/* Of a SyntaxError: the file and line that its second argument tells. */
static struct obj *
place_of_text(const struct exception *e, uint32_t part)
{
    const struct obj *where =
        e->args && e->args->n == 2 ? e->args->at[1] : NULL;

    if (!where || where->kind != K_TUPLE ||
        ((const struct tuple *)where)->n <= part) {
        return NULL;
    }
    return ((const struct tuple *)where)->at[part];
}

struct obj *
attr_exception(struct machine *m, struct exception *e, const struct str *name)
{
    const struct obj *o = OBJ(e);
    struct text t = str_text(name);
    bool is_stop = type_is_sub(o->type, m->type[T_StopIteration]) &&
                   text_eq(t, TEXT("value"));
    bool is_exit =
        type_is_sub(o->type, m->type[T_SystemExit]) && text_eq(t, TEXT("code"));

    if (is_stop || is_exit) {
        return or_none(m, e->value);
    }
    if (m->profile->version >= 310 &&
        type_is_sub(o->type, m->type[T_AttributeError]) &&
        text_eq(t, TEXT("obj"))) {
        return or_none(m, e->value);
    }
    if (m->profile->version >= 310 && text_eq(t, TEXT("name")) &&
        (type_is_sub(o->type, m->type[T_AttributeError]) ||
         type_is_sub(o->type, m->type[T_NameError]))) {
        return or_none(m, (struct obj *)e->name);
    }
    if (text_eq(t, TEXT("exceptions")) &&
        type_is_sub(o->type, m->type[T_BaseExceptionGroup])) {
        return group_members(m, e);
    }
    if (type_is_sub(o->type, m->type[T_SyntaxError]) &&
        (text_eq(t, TEXT("filename")) || text_eq(t, TEXT("lineno")))) {
        return or_none(m, place_of_text(e, text_eq(t, TEXT("lineno"))));
    }
    for (uint32_t i = 0; i < sizeof argument_rows / sizeof *argument_rows;
         i++) {
        if (text_eq(t, text_of(argument_rows[i].name)) &&
            type_is_sub(o->type, m->type[argument_rows[i].type])) {
            return or_none(m, e->args && e->args->n >= argument_rows[i].least
                                  ? e->args->at[argument_rows[i].arg]
                                  : NULL);
        }
    }
    return NULL;
}
