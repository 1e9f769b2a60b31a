#include "runtime-model/predictor.h"

#include "runtime-model/start.h"

struct predictor *
predictor_open(struct arena *a)
{
    return arena_new(a, struct predictor);
}

void
predictor_release(struct predictor *p)
{
    arena_release(&p->heap);
    arena_release(&p->words);
    arena_release(&p->images);
    *p = (struct predictor){0};
}

struct machine *
predictor_machine(struct predictor *p, const struct profile *profile)
{
    if (p->opened.profile == profile) {
        p->machine = p->opened;
        arena_restore(&p->heap, &p->image);
        arena_rewind(&p->words, p->said);
        return &p->machine;
    }
    predictor_release(p);
    machine_open(&p->machine, &p->heap, &p->words, profile);
    p->opened = p->machine;
    p->image = arena_keep(&p->heap, &p->images);
    p->said = arena_mark(&p->words);
    return &p->machine;
}
