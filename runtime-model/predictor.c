#include "runtime-model/predictor.h"

#include "runtime-model/kinds.h"
#include "runtime-model/raise.h"
#include "runtime-model/start.h"
#include "runtime-model/watch.h"

/* Instructions for the body of a module: tables are made, work is not done.
 * Its heap is put back for each prediction, so it is bounded, too: by some 2,500
 * functions, more than any file of the standard library has. */
enum {
    BODY_BUDGET = 30000,
    BODY_WORK = 20000000,
    BODY_DEPTH = 40,
    BODY_HEAP = 2 * 1024 * 1024
};

struct predictor *
predictor_open(struct arena *a)
{
    return arena_new(a, struct predictor);
}

void
predictor_forget(struct predictor *p)
{
    p->file = (struct loaded){0};
    arena_rewind(&p->index, (struct arena_mark){0});
}

void
predictor_release(struct predictor *p)
{
    arena_release(&p->heap);
    arena_release(&p->words);
    arena_release(&p->index);
    arena_release(&p->opened.images);
    arena_release(&p->ready.images);
    *p = (struct predictor){0};
}

/* ---- keeping and going back ---------------------------------------------- */

static void
keep(struct predictor *p, struct kept *k)
{
    arena_release(&k->images);
    k->machine = p->machine;
    k->image = arena_keep(&p->heap, &k->images);
    k->said = arena_mark(&p->words);
}

static void
go_back(struct predictor *p, const struct kept *k)
{
    p->machine = k->machine;
    arena_restore(&p->heap, &k->image);
    arena_rewind(&p->words, k->said);
}

/* ---- the body of a module -------------------------------------------------
 */

/* The next statement of the module behind an instruction; 0: none. */
static uint32_t
next_statement(const struct code *c, uint32_t pc)
{
    for (uint32_t i = pc; i < c->ninstr; i++) {
        const struct instr *in = &c->instr[i];
        if (in->kind == OP_GAP && in->depth == 0 && in->region == 0) {
            return i;
        }
    }
    return 0;
}

/* Run it; a statement that raises is left, for what it needs is not known. */
static void
run_body(struct machine *m, struct code *c, struct dict *globals)
{
    struct frame *f = frame_new(m, c, NULL, globals);

    f->ns = incref(OBJ(globals));
    while (true) {
        struct obj *r = frame_run(m, f, false);
        xdecref(m, r);
        if (r || m->is_stopped) {
            break;
        }
        raise_clear(m);
        f->pc = next_statement(c, f->pc);
        if (f->pc == 0) {
            break;
        }
    }
    if (m->raised) {
        raise_clear(m);
    }
    frame_end(m, f, m->frame);
}

static void
load(struct predictor *p, const struct analysis *analysis)
{
    struct machine *m = &p->machine;
    struct arena said = {0};
    struct buf out = {.arena = &said};
    struct watch nobody = {0};
    struct str *name = str_new(m, TEXT("module"));

    m->out = m->err = &out;
    m->main_analysis = analysis;
    m->is_lenient = true;
    m->gc.enabled = false;
    m->max_depth = BODY_DEPTH;
    machine_allow(m, BODY_BUDGET, BODY_WORK);
    m->heap_max = BODY_HEAP;
    m->branch_stays = true;
    m->watch = &nobody;
    arena_rewind(&p->index, (struct arena_mark){0});
    p->file.analysis = analysis;
    p->file.mentions = mentions_find(&p->index, m->scratch, analysis);
    p->file.globals = dict_new(m);
    dict_set_str(m, p->file.globals, m->n_name, OBJ(name));
    decref(m, OBJ(name));
    p->file.codes = codes_open(m, analysis, analysis->source->path);
    if (!analysis->unit[0].bail) {
        run_body(m, code_prepare(m, p->file.codes, 0), p->file.globals);
    }
    m->heap_max = 0;
    m->watch = NULL;
    m->out = m->err = NULL;
    arena_release(&said);
}

struct machine *
predictor_machine(struct predictor *p, const struct profile *profile,
                  const struct analysis *analysis)
{
    if (p->opened.machine.profile != profile) {
        predictor_release(p);
        machine_open(&p->machine, &p->heap, &p->words, profile);
        keep(p, &p->opened);
    } else if (p->file.analysis == analysis) {
        go_back(p, &p->ready);
        return &p->machine;
    } else {
        go_back(p, &p->opened);
    }
    load(p, analysis);
    keep(p, &p->ready);
    return &p->machine;
}
