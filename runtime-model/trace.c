#include "runtime-model/trace.h"

#include "runtime-model/kinds.h"
#include "runtime-model/run.h"

enum { LINE_WORK = 20 };

/* Atoms come and go by the thousand and say nothing. */
static bool
is_worth_telling(const struct obj *o)
{
    return o->kind >= K_TUPLE && o->kind != K_CELL && o->kind != K_NATIVE &&
           o->kind != K_METHOD && o->kind != K_TRACEBACK && o->kind != K_FRAME;
}

static unsigned
line_now(const struct machine *m)
{
    const struct frame *f = m->frame;

    if (!f || !f->pc) {
        return 0;
    }
    return source_line(f->code->analysis->source, f->code->instr[f->pc - 1].at);
}

static void
line(struct machine *m, const char *what, const struct obj *o)
{
    struct text name = o->type->name ? str_text(o->type->name) : TEXT("?");

    buf_format(m->events, "line %u: %s %.*s\n", line_now(m), what,
               TEXT_ARG(name));
}

void
trace_birth(struct machine *m, struct obj *o)
{
    machine_spend(m, LINE_WORK);
    if (is_worth_telling(o) && m->frame) {
        line(m, "born", o);
    }
}

void
trace_death(struct machine *m, struct obj *o)
{
    if (is_worth_telling(o) && m->frame) {
        line(m, m->gc.is_running ? "dies (collector)" : "dies (count is 0)", o);
    }
}

void
trace_note(struct machine *m, const char *what, struct obj *o)
{
    line(m, what, o);
}

void
trace_collection(struct machine *m, uint32_t generation, uint64_t found)
{
    buf_format(m->events, "line %u: collection of generation %u found %llu\n",
               line_now(m), (unsigned)generation, (unsigned long long)found);
}
