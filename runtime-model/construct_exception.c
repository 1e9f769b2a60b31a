/*
 * Exceptions as a call of their class makes them.
 */
#include "runtime-model/attr.h"
#include "runtime-model/native.h"
#include "runtime-model/raise.h"

/* OSError(number, text, …) is of the class that stands for the number. */
static struct type *
os_error_class(struct machine *m, struct type *t, const struct args *a)
{
    static const struct {
        uint8_t number, type;
    } rows[] = {
        {1, T_PermissionError},          {2, T_FileNotFoundError},
        {3, T_ProcessLookupError},       {4, T_InterruptedError},
        {10, T_ChildProcessError},       {11, T_BlockingIOError},
        {13, T_PermissionError},         {17, T_FileExistsError},
        {20, T_NotADirectoryError},      {21, T_IsADirectoryError},
        {32, T_BrokenPipeError},         {103, T_ConnectionAbortedError},
        {104, T_ConnectionResetError},   {110, T_TimeoutError},
        {111, T_ConnectionRefusedError},
    };

    if (t != m->type[T_OSError] || a->n < 2 || !is_int(a->at[0])) {
        return t;
    }
    for (uint32_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (rows[i].number == int_value(a->at[0])) {
            return m->type[rows[i].type];
        }
    }
    return t;
}

struct obj *
new_exception(struct machine *m, struct type *t, const struct args *a)
{
    if (type_is_sub(t, m->type[T_BaseExceptionGroup]) &&
        !(m->is_lenient && a->n > 1 && a->at[1]->kind == K_OPAQUE)) {
        return new_group(m, t, a);
    }
    t = os_error_class(m, t, a);
    struct obj *e = exception_new(m, t, a->at, a->n);

    if (a->names && (t->flags & TYPE_HEAP) == 0) {
        struct exception *exc = (struct exception *)e;
        for (uint32_t i = 0; i < a->names->n; i++) {
            struct obj *value = a->at[a->n + i];
            struct text name = str_text((struct str *)a->names->at[i]);
            bool is_name = text_eq(name, TEXT("name")) && value->kind == K_STR;
            if (m->profile->version >= 310 && !exc->name && is_name &&
                !type_is_sub(t, m->type[T_ImportError])) {
                exc->name = (struct str *)incref(value);
                continue;
            }
            if (m->profile->version >= 310 && !exc->value &&
                text_eq(name, TEXT("obj"))) {
                exc->value = incref(value);
                continue;
            }
            if (!exc->dict) {
                exc->dict = dict_new(m);
            }
            dict_set(m, exc->dict, a->names->at[i], a->at[a->n + i]);
        }
    }
    return e;
}
