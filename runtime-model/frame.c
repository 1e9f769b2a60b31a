#include "runtime-model/run.h"

#include "runtime-model/attr.h"
#include "runtime-model/collect.h"
#include "runtime-model/watch.h"
#include "runtime-model/witness.h"

#include <assert.h>

static size_t
frame_size(uint32_t slots)
{
    return sizeof(struct frame) + slots * sizeof(struct obj *);
}

/* What the cell has beyond the frame: nobody may touch it. */
static size_t
room_after(uint8_t cls, uint32_t slots)
{
    return heap_class_size(cls) - frame_size(slots);
}

static struct collect_spare
of_frames(struct machine *m)
{
    return (struct collect_spare){&m->gc.spare_frames, 200};
}

/* Up to 3.10 a frame is an object like any other.  The code keeps that of its
 * last call, a list those of deeper calls. */
static void
count_up(struct machine *m, struct code *code)
{
    if (code->has_spare) {
        code->has_spare = false;
    } else {
        collect_count_up(m, of_frames(m));
    }
}

static void
count_down(struct machine *m, struct code *code)
{
    if (!code->has_spare) {
        code->has_spare = true;
    } else {
        collect_count_down(m, of_frames(m));
    }
}

/* Modules and classes are given no arguments, which have to be there before
 * their cells: theirs are made at once. */
static void
make_cells(struct machine *m, struct frame *f)
{
    const enum unit_kind kind = (enum unit_kind)f->code->unit->kind;

    for (uint32_t v = 0; v < f->code->nvars; v++) {
        if (f->code->var_kind[v] == VAR_CELL &&
            (kind == UNIT_MODULE || kind == UNIT_CLASS)) {
            f->slot[v] = cell_new(m, NULL);
        }
    }
}

struct frame *
frame_new(struct machine *m, struct code *code, struct function *func,
          struct dict *globals)
{
    code_compile(m, code);
    uint32_t n = code->nvars + code->depth;
    uint8_t cls = heap_class(frame_size(n));

    if (!m->profile->moved) {
        count_up(m, code);
    }
    struct frame *f = heap_take(m, cls);

    ASAN_POISON_MEMORY_REGION(f->slot + n, room_after(cls, n));
    memset(f, 0, sizeof *f + code->nvars * sizeof(struct obj *));
    f->cls = cls;
    f->code = code;
    f->func = func;
    if (func) {
        incref(OBJ(func));
    }
    f->globals = globals;
    incref(OBJ(globals));
    f->sp = f->slot + code->nvars;
    for (uint32_t i = 0; i < code->nfree && func && func->closure; i++) {
        f->slot[code->free_var[i]] = incref(func->closure->at[i]);
    }
    if (code->ncells) {
        make_cells(m, f);
    }
    return f;
}

void
frame_clear_values(struct machine *m, struct frame *f)
{
    const struct code *c = f->code;
    struct obj **base = f->slot + c->nvars;
    struct obj **top = f->sp;

    f->sp = base;
    while (!m->profile->upward && top > base) {
        xdecref(m, *--top);
    }
    for (uint32_t i = 0; i < c->nvars; i++) {
        uint32_t at = m->profile->upward ? i : c->nvars - 1 - i;

        CLEAR(m, f->slot[c->exit_order[at]]);
    }
    for (struct obj **p = base; p < top; p++) {
        xdecref(m, *p);
    }
    CLEAR(m, f->snapshot);
    CLEAR(m, f->ns);
    CLEAR(m, f->deferred);
}

void
frame_free(struct machine *m, struct frame *f)
{
    struct function *func = f->func;
    struct dict *globals = f->globals;

    assert(!f->object);
    if (m->witness) {
        witness_left(m, f);
    }
    if (!m->profile->moved) {
        count_down(m, f->code);
    }
    ASAN_UNPOISON_MEMORY_REGION(f, heap_class_size(f->cls));
    heap_give(m, f, f->cls);
    xdecref(m, func ? OBJ(func) : NULL);
    decref(m, OBJ(globals));
}

uint32_t
frame_line(const struct frame *f)
{
    return source_line(f->code->analysis->source,
                       f->pc ? f->code->instr[f->pc - 1].at
                             : f->code->unit->span.begin);
}

struct frame *
frame_shown(struct frame *f)
{
    while (f && f->code->stands_for_c) {
        f = f->back;
    }
    return f;
}

void
frame_end(struct machine *m, struct frame *f, struct frame *back)
{
    struct frameobj *fo = f->object;

    if (m->watch) {
        watch_end(m, f);
    }
    if (m->witness) {
        witness_end(m, f);
    }
    f->gen = NULL;
    if (fo && fo->o.refs > 1) {
        back = frame_shown(back);
        if (m->witness) {
            witness_kept(m, f);
        }
        fo->owns = true;
        if (!(fo->o.flags & OBJ_TRACKED)) {
            object_track(m, OBJ(fo)); /* the collector sees it from now on */
        }
        fo->back = back ? frame_object(m, back) : NULL;
        f->object = NULL;
        decref(m, OBJ(fo));
        return;
    }
    if (fo) {
        fo->frame = NULL;
        f->object = NULL;
        decref(m, OBJ(fo));
    }
    frame_clear_values(m, f);
    frame_free(m, f);
}

struct frameobj *
frame_object(struct machine *m, struct frame *f)
{
    if (!f->object) {
        struct frameobj *fo =
            object_make(m, m->type[T_FRAME], K_FRAME, struct frameobj);
        fo->frame = f;
        f->object = fo;
        if (f->gen && !m->profile->moved) {
            object_track(m, OBJ(fo));
        }
    }
    incref(OBJ(f->object));
    return f->object;
}

/* ---- locals() -------------------------------------------------------- */

static void
fill_locals(struct machine *m, struct frame *f, struct dict *d)
{
    for (uint32_t v = 0; v < f->code->nvars; v++) {
        struct obj *o = f->slot[v];
        uint8_t kind = f->code->var_kind[v];
        struct str *name = f->code->var_name[v];
        if (kind > VAR_FREE || (f->code->unit->var[v].flags & VARF_HIDDEN)) {
            continue;
        }
        if (kind != VAR_LOCAL) {
            o = o ? ((struct cell *)o)->value : NULL;
        }
        if (o) {
            dict_set_str(m, d, name, o);
        } else if (!(f->code->unit->var[v].flags & VARF_INLINED)) {
            xdecref(m, dict_take(m, d, OBJ(name)));
        }
    }
}

struct dict *
frame_locals(struct machine *m, struct frame *f)
{
    if (f->ns && f->ns->kind == K_DICT) {
        return (struct dict *)incref(f->ns);
    }
    if (f->code->is_module) {
        return (struct dict *)incref(OBJ(f->globals));
    }
    if (!m->profile->snapshot) {
        struct dict *d = dict_new(m);
        fill_locals(m, f, d);
        return d;
    }
    if (!f->snapshot) {
        f->snapshot = dict_new(m);
    }
    fill_locals(m, f, f->snapshot);
    return (struct dict *)incref(OBJ(f->snapshot));
}
