#include "runtime-model/finalize.h"

#include "runtime-model/attr.h"
#include "runtime-model/raise.h"
#include "runtime-model/run.h"
#include "runtime-model/trace.h"

bool
finalize_is_due(struct machine *m, struct obj *o)
{
    if ((o->flags & OBJ_FINALIZED) || m->is_over) {
        return false;
    }
    if (o->kind == K_GENERATOR) {
        const struct generator *g = (const struct generator *)o;
        return g->frame && g->state != GEN_DONE;
    }
    return (o->type->flags & TYPE_HEAP) && type_special(m, o->type, SP_DEL);
}

void
finalize_call(struct machine *m, struct obj *o)
{
    struct exception *saved = m->raised;

    m->raised = NULL;
    if (m->events) {
        trace_note(m, "finalize", o);
    }
    if (o->kind == K_GENERATOR) {
        generator_finalize(m, (struct generator *)o);
    } else {
        struct obj *del = incref(type_special(m, o->type, SP_DEL));
        struct obj *r = call_special(m, del, o, NULL, 0);
        xdecref(m, r);
        if (!r) {
            raise_unraisable(m, del);
        }
        decref(m, del);
    }
    if (m->raised) {
        raise_clear(m);
    }
    m->raised = saved;
}
