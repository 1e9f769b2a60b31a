#include "runtime-model/kinds.h"

struct obj *
int_new(struct machine *m, int64_t v)
{
    if (v >= SMALL_FIRST && v <= SMALL_LAST) {
        return incref(OBJ(m->small[v - SMALL_FIRST]));
    }
    struct integer *i = object_make(m, m->type[T_INT], K_INT, struct integer);

    i->v = v;
    return OBJ(i);
}

struct obj *
float_new(struct machine *m, double v)
{
    struct real *r = object_make(m, m->type[T_FLOAT], K_FLOAT, struct real);

    r->v = v;
    return OBJ(r);
}

double
number_value(const struct obj *o)
{
    return o->kind == K_FLOAT ? ((const struct real *)o)->v
                              : (double)int_value(o);
}
