#include "runtime-model/watch.h"

#include "analyzer/analyzer.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>

/* Marks: a number or truth value; an exception that is any; something that
 * was given to whoever may keep it. */
enum { MARK_SMALL = 1, MARK_ANY = 1, MARK_HANDED = 128 };

struct obj *
held_new(struct machine *m, uint32_t origin)
{
    struct watch *w = m->watch;

    m->watch = NULL;
    struct opaque *o = (struct opaque *)opaque_new(m, origin);

    m->watch = w;
    o->o.refs = IMMORTAL;
    o->doubt = DOUBT_OWNER;
    return OBJ(o);
}

struct obj *
held_named(struct machine *m, const struct instr *in, bool is_attribute)
{
    struct opaque *o = (struct opaque *)held_new(m, in->at);

    o->name = (const struct str *)in->value;
    o->is_attribute = is_attribute;
    o->doubt = DOUBT_NONE;
    return OBJ(o);
}

void
watch_stored(struct machine *m, struct obj *o, struct obj *value)
{
    struct opaque *to = (struct opaque *)o;

    if (!m->watch || !value) {
        return;
    }
    if (o->refs >= IMMORTAL) {
        incref(value); /* for good */
        return;
    }
    if (to->doubt != DOUBT_NONE) {
        watch_handed(value);
    }
    struct obj *both[2] = {value, to->keeps};
    struct obj *old = to->keeps;
    to->keeps = OBJ(tuple_of(m, both, old ? 2 : 1));
    xdecref(m, old);
}

struct obj *
doubtful(struct obj *o, enum doubt doubt)
{
    if (o && o->kind == K_OPAQUE) {
        ((struct opaque *)o)->doubt = (uint8_t)doubt;
    }
    return o;
}

void
watch_handed(struct obj *o)
{
    switch (o->kind) {
    case K_OPAQUE:
        if (((struct opaque *)o)->doubt == DOUBT_NONE ||
            ((struct opaque *)o)->doubt == DOUBT_CALLEE) {
            doubtful(o, DOUBT_HANDED);
        }
        break;
    case K_TUPLE:
        for (uint32_t i = 0; i < ((struct tuple *)o)->n; i++) {
            watch_handed(((struct tuple *)o)->at[i]);
        }
        break;
    case K_STR:
    case K_LIST:
    case K_DICT:
    case K_SET:
    case K_INSTANCE:
    case K_FUNCTION:
    case K_GENERATOR:
        o->mark |= MARK_HANDED;
        break;
    default:
        break;
    }
}

/* Is that what people call a class? */
static bool
is_class_name(struct text name)
{
    return name.n > 0 &&
           ((name.s[0] >= 'A' && name.s[0] <= 'Z') ||
            text_ends(name, TEXT("cls")) || text_ends(name, TEXT("class")));
}

bool
watch_is_for_calls(const struct code *code, var_id var)
{
    bool is_called = false;

    if (is_class_name(str_text(code->var_name[var]))) {
        return false;
    }

    for (uint32_t i = 0; i + 1 < code->ninstr; i++) {
        if (code->instr[i].kind == I_LOAD_FAST && code->instr[i].arg == var) {
            if (code->instr[i + 1].kind != OP_NULL) {
                return false;
            }
            is_called = true;
        }
    }
    return is_called;
}

bool
watch_is_called(const struct code *code, var_id var)
{
    bool is_called = false;

    for (uint32_t i = 0; i + 1 < code->ninstr && !is_called; i++) {
        is_called = code->instr[i].kind == I_LOAD_FAST &&
                    code->instr[i].arg == var &&
                    code->instr[i + 1].kind == OP_NULL;
    }
    return is_called;
}

enum doubt
watch_doubt(const struct obj *o)
{
    if (o->kind == K_OPAQUE) {
        return (enum doubt)((const struct opaque *)o)->doubt;
    }
    return o->kind != K_ITER && o->mark & MARK_HANDED ? DOUBT_HANDED
                                                      : DOUBT_NONE;
}

struct obj *
small_new(struct machine *m, uint32_t origin)
{
    struct obj *o = opaque_new(m, origin);

    o->mark = MARK_SMALL;
    return o;
}

void
watch_birth(struct machine *m)
{
    struct watch *w = m->watch;

    w->live++;
    if (w->live > w->peak) {
        w->peak = w->live;
    }
    for (uint32_t i = 0; i < w->n; i++) {
        struct watched *c = &w->each[i];
        uint32_t *peak = c->object     ? &c->peak_held
                         : c->was_held ? &c->peak_after
                                       : &c->peak_before;
        if (w->live > *peak) {
            *peak = w->live;
        }
    }
}

static void
take_max(uint32_t *to, uint32_t v)
{
    if (v > *to) {
        *to = v;
    }
}

/* What the function is doing. */
static uint32_t
where_now(const struct watch *w)
{
    const struct frame *f = w->frame;

    return f->code->instr[f->pc ? f->pc - 1 : 0].at;
}

/* Is the function itself right now binding the variable? */
static bool
is_storing(const struct machine *m, var_id var)
{
    const struct frame *f = m->frame;

    if (!f || f != m->watch->frame) {
        return false;
    }
    const struct instr *in = &f->code->instr[f->pc ? f->pc - 1 : 0];
    return (in->kind == I_STORE_FAST || in->kind == I_STORE_CELL) &&
           in->arg == var;
}

/* Is the frame of the function among those that run? */
static bool
is_inside(const struct machine *m)
{
    const struct frame *f = m->frame;

    while (f && f != m->watch->frame) {
        f = f->back;
    }
    return f != NULL;
}

/* An object dies now that the variable named at the gap. */
static void
note_death(struct machine *m, struct prediction *p)
{
    const struct watch *w = m->watch;

    switch (w->phase) {
    case WATCH_RUNS:
        if (is_inside(m)) {
            deaths_add(&p->deaths, m->main_analysis->source, where_now(w));
            return;
        }
        p->deaths.later = true;
        return;
    case WATCH_LEAVES:
        p->deaths.at_end = true;
        return;
    case WATCH_OVER:
        p->deaths.later = true;
        return;
    case WATCH_RAISES:
        return;
    }
}

/* The function itself ends: what dies from now on its variables held. */
void
watch_end(struct machine *m, const struct frame *f)
{
    struct watch *w = m->watch;

    if (f == w->frame && w->phase == WATCH_RUNS) {
        w->last_at = where_now(w);
        w->phase = m->raised ? WATCH_RAISES : WATCH_LEAVES;
    }
}

/* The death of a watched object: what it was held for. */
static void
settle(struct machine *m, struct watched *c)
{
    const struct watch *w = m->watch;
    struct prediction *p = c->result;
    const struct source *source = m->main_analysis->source;

    take_max(&p->held_calls, w->work.calls - c->at_gap.calls);
    take_max(&p->held_loops, w->work.loops - c->at_gap.loops);
    take_max(&p->held_waits, w->work.waits - c->at_gap.waits);
    p->dies_now = w->last_at;
    p->dies_del = c->gap_at;
    uint32_t from = source_line(source, c->gap_at);
    uint32_t to = source_line(source, w->last_at);

    take_max(&p->held_lines, to > from ? to - from : 0);
    p->is_rebound |= is_storing(m, c->candidate->var);
    note_death(m, p);
    c->object = NULL;
    c->was_held = true;
}

static void
settle_other(struct machine *m, struct watched *c, const struct obj *o)
{
    for (uint32_t i = 0; i < c->nothers; i++) {
        if (c->other[i] == o) {
            note_death(m, c->result);
            c->other[i] = c->other[--c->nothers];
            return;
        }
    }
}

void
watch_death(struct machine *m, struct obj *o)
{
    struct watch *w = m->watch;

    if (w->live && watch_counts(o->kind)) {
        w->live--;
    }
    for (uint32_t i = 0; (o->flags & OBJ_WATCHED) && i < w->n; i++) {
        if (w->each[i].object == o) {
            settle(m, &w->each[i]);
        }
        settle_other(m, &w->each[i], o);
    }
}

/* More rounds than these tell nothing new: guesses lead back to where they
 * were made.  What is known may still come to an end. */
enum { BLIND_MAX = 50, SPIN_MAX = 400 };

void
watch_round(struct machine *m, const struct frame *f, const struct instr *head)
{
    struct watch *w = m->watch;
    struct spin *s = &w->spin;

    w->work.loops += watch_is_own(w, f);
    if (!w->code || head->kind == OP_NEXT || s->is_over) {
        return;
    }
    if (++s->blind >= BLIND_MAX || ++s->all >= SPIN_MAX) {
        s->is_over = true;
        m->budget = 1; /* the next step is the last one */
    }
}

/* An object that a `del` does not free: only where it dies. */
static void
watch_other(struct watched *c, struct obj *o, enum gain_reason why)
{
    if (o->refs >= IMMORTAL || why == GAIN_CONSTANT) {
        c->result->deaths.later = true;
        return;
    }
    for (uint32_t i = 0; i < c->nothers; i++) {
        if (c->other[i] == o) {
            return;
        }
    }
    if (c->nothers < OTHERS_MAX) {
        c->other[c->nothers++] = o;
        o->flags |= OBJ_WATCHED;
    }
}

/* Is it no value of its own?  A text or number that was computed is one. */
static bool
is_constant(const struct obj *o)
{
    if (o->kind == K_TYPE || o->kind == K_CODE) {
        return true;
    }
    if (o->kind > K_NOTIMPL || o->type->flags & TYPE_HEAP) {
        return false;
    }
    return o->refs >= IMMORTAL || o->mark & MARK_CONSTANT ||
           (o->kind == K_STR && ((const struct str *)o)->is_interned) ||
           (o->kind == K_BYTES && ((const struct str *)o)->n < 2) ||
           o->kind < K_BIG || o->kind > K_BYTES;
}

/* Who else holds an object that a variable names. */
static enum gain_reason
find_holder(struct machine *m, const struct frame *f, const struct obj *o,
            var_id var, var_id *alias)
{
    const struct code *c = f->code;

    if (f->snapshot && dict_get_str(m, f->snapshot, c->var_name[var]) == o) {
        return GAIN_SNAPSHOT;
    }
    if (is_constant(o)) {
        return GAIN_CONSTANT;
    }
    if (var < c->nparams) {
        return GAIN_CALLER;
    }
    for (uint32_t v = 0; v < c->nvars; v++) {
        if (v != var && f->slot[v] == o) {
            *alias = v + 1;
            return GAIN_ALIAS;
        }
    }
    return GAIN_STORED;
}

/* Is it in the tuple of what something unknown keeps? */
static bool
keeps(const struct obj *all, const struct obj *o)
{
    const struct tuple *t = (const struct tuple *)all;

    for (uint32_t i = 0; t && i < t->n; i++) {
        if (t->at[i] == o) {
            return true;
        }
    }
    return false;
}

/* On the operand stack: the manager of a `with`, an iterator's container. */
static enum gain_reason
find_on_stack(struct frame *f, const struct obj *o, struct obj **sp)
{
    for (struct obj **p = f->slot + f->code->nvars; p < sp; p++) {
        if (!*p) {
            continue;
        }
        if (((*p)->kind == K_METHOD && ((struct method *)*p)->self == o) ||
            ((*p)->kind == K_NATIVE && ((struct native_fn *)*p)->self == o)) {
            return GAIN_MANAGER;
        }
        if ((*p)->kind == K_OPAQUE &&
            keeps(((const struct opaque *)*p)->keeps, o)) {
            return GAIN_MANAGER;
        }
        if ((*p)->kind == K_ITER) {
            const struct iter *it = (const struct iter *)*p;
            const struct obj *with = it->with;
            if (it->of == o || (with && with->kind == K_TUPLE)) {
                return GAIN_ITERATED;
            }
        }
    }
    return GAIN_STORED;
}

/* Is the variable bound by a loop's next item (or a part of it)? */
static bool
is_item(const struct frame *f, const struct candidate *c)
{
    const struct op *op = f->code->unit->op;
    op_id i = c->binding;

    if (i == NO_ID) {
        return false;
    }
    while (i > 0 && (op[i].kind == OP_STORE || op[i].kind == OP_UNPACK)) {
        i--;
    }
    return op[i].kind == OP_NEXT;
}

enum gain_reason
watch_holder(struct machine *m, struct frame *f, const struct obj *o,
             const struct candidate *c, var_id *alias)
{
    const enum gain_reason why = find_holder(m, f, o, c->var, alias);

    if (why != GAIN_STORED) {
        return why;
    }
    return is_item(f, c) ? GAIN_ITERATED : find_on_stack(f, o, m->watch_sp);
}

/* A constant is one in this run only; and of a text that is short because the
 * run is, methods give itself, which is held where the copy would not be. */
static void
note_held(struct watched *c, const struct obj *o, enum gain_reason why)
{
    if (c->result->reason != GAIN_FREES) {
        c->result->reason = (uint8_t)why;
    }
    if (why != GAIN_CONSTANT && o->kind <= K_NOTIMPL) {
        c->result->is_short = true;
    } else if (why != GAIN_CONSTANT) {
        c->result->held_by = (uint8_t)why;
        c->saw_holder = true;
    }
}

/* It is held here, whoever else may hold it. */
static bool
has_other_name(const struct frame *f, const struct obj *o, var_id var)
{
    for (uint32_t v = 0; v < f->code->nvars; v++) {
        if (v != var && f->slot[v] == o) {
            return true;
        }
    }
    return false;
}

/* Is that what methods are called: special ones, and those of builtin types? */
static bool
is_method_name(struct machine *m, const struct opaque *o)
{
    static const enum type_id types[] = {T_STR,  T_BYTES, T_LIST,
                                         T_DICT, T_SET,   T_TUPLE};

    if (!o->name || text_starts(str_text(o->name), TEXT("__"))) {
        return o->name != NULL;
    }
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct type *t = m->type[types[i]];
        if (t->dict && dict_get_str(m, t->dict, o->name)) {
            return true;
        }
    }
    return false;
}

static void
look(struct machine *m, struct frame *f, struct watched *c,
     const struct instr *in)
{
    struct obj *o = watch_value(f, c->candidate->var);
    uint32_t others = 0;

    if (!o || c->object) {
        return;
    }
    if (c->result->doubt == DOUBT_NONE &&
        !has_other_name(f, o, c->candidate->var)) {
        c->result->doubt = (uint8_t)watch_doubt(o);
    }
    if ((c->result->doubt == DOUBT_NONE || c->result->doubt == DOUBT_OWNER) &&
        o->kind == K_OPAQUE && ((const struct opaque *)o)->is_attribute &&
        watch_is_for_calls(f->code, c->candidate->var)) {
        c->result->doubt = is_method_name(m, (const struct opaque *)o)
                               ? DOUBT_NONE
                               : DOUBT_OWNER;
        c->result->is_bound = true;
    }
    if (o->refs != 1 + others) {
        const enum gain_reason why =
            watch_holder(m, f, o, c->candidate, &c->alias);
        note_held(c, o, why);
        c->result->is_lasting |= o->kind == K_TYPE || o->kind == K_CODE;
        watch_other(c, o, why);
        return;
    }
    c->object = o;
    c->at_gap = m->watch->work;
    c->gap_at = in->at;
    o->flags |= OBJ_WATCHED;
    c->result->reason = GAIN_FREES;
    c->saw_free = true;
    c->was_held = false;
    take_max(&c->peak_before, m->watch->live);
    take_max(&c->peak_held, m->watch->live);
}

/* As if a `del` stood there. */
static void
release(struct machine *m, struct frame *f, var_id var)
{
    struct obj *o = f->slot[var];

    if (o && f->code->var_kind[var] == VAR_LOCAL) {
        f->slot[var] = NULL;
        decref(m, o);
    }
}

void
watch_gap(struct machine *m, struct frame *f, const struct instr *in)
{
    struct watch *w = m->watch;

    if (f != w->frame) {
        return;
    }
    w->last_at = in->at;
    if (w->way && !w->way->then && w->way->far[f->pc - 1] == 0) {
        way_restore(w->way, 0);
        w->way = NULL;
        w->has_arrived = true;
    }
    for (uint32_t i = 0; i < w->n; i++) {
        if (w->each[i].candidate->gap == in->arg && !w->each[i].is_off) {
            look(m, f, &w->each[i], in);
        }
    }
    for (uint32_t i = 0; i < w->n; i++) {
        if (w->each[i].candidate->gap == in->arg && w->each[i].is_released) {
            release(m, f, w->each[i].candidate->var);
        }
    }
}

bool
watch_is_own(const struct watch *w, const struct frame *f)
{
    const struct unit *own = w->code ? w->code->unit : NULL;
    const struct unit *u = f->code->unit;
    const struct analysis *an = f->code->analysis;

    while (own && u != own && u != &an->unit[0]) {
        u = &an->unit[u->parent];
    }
    return u == own;
}

enum { SAME_MAX = 2, FRAMES_MAX = 12 };

bool
watch_recurs(const struct machine *m, const struct code *code)
{
    uint32_t nsame = 0, nframes = 0;

    for (const struct frame *f = m->frame; f; f = f->back) {
        nsame += f->code == code;
        nframes++;
    }
    return nsame >= SAME_MAX || nframes >= FRAMES_MAX;
}

struct obj *
watch_returned(struct machine *m, const struct instr *in, struct obj *r)
{
    if (r || m->is_stopped || m->frame != m->watch->frame || in->region ||
        !m->raised) {
        return r;
    }
    raise_clear(m);
    return doubtful(opaque_new(m, in->at), DOUBT_CALLEE);
}

struct obj **
watch_go_on(struct machine *m, struct frame *f, const struct instr *in,
            struct obj **sp)
{
    const uint8_t flags = in->kind < OP_COUNT ? op_info[in->kind].flags : 0;
    const struct op op = {.kind = in->kind,
                          .flags = in->flags,
                          .arg = in->arg,
                          .extra = in->extra};

    if (m->is_stopped || f != m->watch->frame || in->region || !m->raised ||
        (flags & OP_RUNS_CODE) != OP_RUNS_CODE ||
        flags & (OP_JUMPS | OP_ENDS)) {
        return NULL;
    }
    const struct op_stack st = op_stack(&op);
    struct obj **floor = f->slot + f->code->nvars + in->depth - st.pops;
    const bool makes = in->kind == OP_BINARY || in->kind == OP_INPLACE;

    raise_clear(m);
    while (sp > floor) {
        xdecref(m, *--sp);
        *sp = NULL;
    }
    for (uint32_t i = 0; i < st.pushes; i++) {
        const bool is_self = in->kind == OP_METHOD && i == 1;
        *sp++ = is_self ? NULL
                        : doubtful(opaque_new(m, in->at),
                                   makes ? DOUBT_NONE : DOUBT_CALLEE);
    }
    return sp;
}

/* ---- ways -------------------------------------------------------------- */

int
watch_turn(struct machine *m, const struct instr *in, struct obj *known)
{
    struct watch *w = m->watch;

    if (m->frame != w->frame) {
        return -1;
    }
    const uint32_t jump = w->way->far[in->arg];
    const uint32_t stay = w->way->far[m->frame->pc];
    const bool jumps_if =
        in->kind == OP_BRANCH_TRUE || in->kind == OP_KEEP_TRUE;
    const bool wanted = jump < stay ? jumps_if : !jumps_if;

    if (jump == stay) {
        return -1;
    }
    if (!known) {
        return wanted;
    }
    if (!w->turns || (jump != WAY_NONE && stay != WAY_NONE)) {
        return -1;
    }
    w->has_turned |= object_truth(m, known) != wanted;
    return wanted;
}

void
watch_fail(struct machine *m, const struct instr *in)
{
    struct obj *e = exception_new(m, m->type[T_Exception], NULL, 0);

    e->mark = MARK_ANY;
    way_restore(m->watch->way, in->region);
    raise_set(m, (struct exception *)e);
}

void
watch_pass(struct machine *m)
{
    struct watch *w = m->watch;

    way_restore(w->way, 0);
    w->way = w->way->then;
    way_set_out(w->way);
}
