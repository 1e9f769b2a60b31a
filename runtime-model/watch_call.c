/*
 * What a prediction takes for granted of calls: who keeps what is given, what
 * the result is made of, and whose items a loop goes through.
 */
#include "runtime-model/watch.h"

#include "analyzer/analyzer.h"

/* Methods whose receiver keeps the arguments. */
static const char *const keeping[] = {
    "add",      "append",     "appendleft", "extend",
    "insert",   "put",        "put_nowait", "push",
    "register", "setdefault", "submit",     "add_done_callback",
    "set",      "setattr",    "update",     "connect"};

/* The same by how their names begin: `set_weights`, `addRow`. */
static const char *const keeping_start[] = {
    "set", "add", "append", "insert", "register", "push", "put"};

/* Functions whose result holds what they are given, lazily or for good. */
static const char *const holding[] = {
    "accumulate", "chain",      "cycle",   "groupby", "islice",
    "iter",       "memoryview", "partial", "reader",  "starmap",
    "takewhile",  "tee",        "writer",
};

/* Methods of texts, files and containers that make what they give. */
static const char *const making[] = {
    "capitalize", "casefold",   "copy",         "decode",     "difference",
    "encode",     "expandtabs", "format",       "group",      "groupdict",
    "groups",     "hex",        "intersection", "isoformat",  "items",
    "join",       "keys",       "lower",        "lstrip",     "partition",
    "read",       "readlines",  "replace",      "rpartition", "rsplit",
    "rstrip",     "split",      "splitlines",   "strftime",   "strip",
    "swapcase",   "title",      "tobytes",      "tolist",     "translate",
    "union",      "upper",      "values",       "zfill"};

/* Methods of containers and trees whose result has the same items; pairs of
 * them. */
static const char *const sharing[] = {"copy", "difference", "intersection",
                                      "iter", "keys",       "union",
                                      "values"};

static uint8_t
shares_of(const struct opaque *callee, struct text name)
{
    return !callee->is_attribute                                         ? 0
           : text_eq(name, TEXT("items"))                                ? 2
           : text_among(name, sharing, sizeof sharing / sizeof *sharing) ? 1
                                                                         : 0;
}

/* `table.get(key)`, `table.setdefault(key, [])`: the table has it.  No table is
 * asked with keywords, or whether it should wait: `jobs.get(True, timeout=1)`. */
static bool
gives_item(const struct opaque *callee, struct text name, struct given given)
{
    const bool is_key = given.n > 0 && given.at[0]->kind != K_BOOL &&
                        !(given.names && given.names->n > 0);

    return callee->is_attribute && !callee->is_module && is_key &&
           (text_eq(name, TEXT("get")) || text_eq(name, TEXT("setdefault")));
}

static struct text
callee_name(const struct obj *callee)
{
    const struct str *name = ((const struct opaque *)callee)->name;

    return name ? str_text(name) : TEXT("");
}

static bool
keeps_by_name(struct text name)
{
    for (size_t i = 0; i < sizeof keeping_start / sizeof *keeping_start; i++) {
        const struct text start = text_of(keeping_start[i]);
        const char next = name.n > start.n ? name.s[start.n] : 0;
        if (text_starts(name, start) &&
            (next == '_' || (next >= 'A' && next <= 'Z'))) {
            return true;
        }
    }
    return false;
}

static const struct call_keeps nothing_known = {.owner = NO_ID};

/* What is known of a call in the function itself. */
static const struct call_keeps *
keeps_of(const struct machine *m, const struct instr *in)
{
    const struct watch *w = m->watch;

    return w->keeps && m->frame == w->frame ? &w->keeps[in->op]
                                            : &nothing_known;
}

static void
count_call(struct watch *w, const struct obj *callee, uint32_t n)
{
    if (callee->kind == K_FUNCTION || callee->kind == K_TYPE ||
        callee->kind == K_METHOD) {
        w->work.calls++;
    }
    if (callee->kind != K_OPAQUE) {
        return;
    }
    const enum pace pace = pace_of(callee_name(callee), n == 0);

    w->work.calls += pace != PACE_AT_ONCE;
    w->work.waits +=
        pace == PACE_WAITS && ((const struct opaque *)callee)->is_attribute;
}

void
watch_call(struct machine *m, const struct instr *in, struct obj *callee,
           struct obj **arg, uint32_t n)
{
    struct watch *w = m->watch;

    if (watch_is_own(w, m->frame)) {
        w->last_at = in->at;
        count_call(w, callee, n);
    }
    if (callee->kind != K_OPAQUE) {
        return;
    }
    const struct text name = callee_name(callee);
    const bool is_method = ((const struct opaque *)callee)->is_attribute;
    const bool is_keeper =
        (is_method &&
         text_among(name, keeping, sizeof keeping / sizeof *keeping)) ||
        keeps_by_name(name);

    w->now = keeps_of(m, in);
    for (uint32_t i = 0; i < n; i++) {
        if (w->now->known & argument_bit(i) ? w->now->for_good & argument_bit(i)
                                            : is_keeper) {
            incref(arg[i]); /* the receiver has it */
        }
    }
}

/* Does the result of the call that runs refer to this argument? */
static bool
is_in_result(const struct call_keeps *now, bool is_holder, uint32_t argument)
{
    return now->known & argument_bit(argument)
               ? now->in_result & argument_bit(argument)
               : is_holder;
}

static bool
is_class_name(struct text name)
{
    return name.n > 0 && name.s[0] >= 'A' && name.s[0] <= 'Z';
}

bool
watch_enters(struct machine *m, struct obj *o, struct obj *exit)
{
    if (exit->kind == K_OPAQUE) {
        watch_stored(m, exit, o);
    }
    return ((const struct opaque *)o)->enters_itself;
}

/* What the result of a call refers to, as a tuple; NULL: nothing. */
static struct obj *
kept_by_result(struct machine *m, struct text name, struct given given)
{
    const struct watch *w = m->watch;
    const struct call_keeps *now = w->now ? w->now : &nothing_known;
    const bool is_holder =
        name.n && (is_class_name(name) || text_ends(name, TEXT("getter")) ||
                   text_among(name, holding, sizeof holding / sizeof *holding));
    struct obj *owner =
        now->owner == NO_ID ? NULL : watch_value(w->frame, now->owner);
    uint32_t n = owner != NULL;

    for (uint32_t i = 0; i < given.n; i++) {
        n += is_in_result(now, is_holder, i);
    }
    struct tuple *kept = n ? tuple_new(m, n) : NULL;
    if (owner) {
        kept->at[--n] = incref(owner);
    }
    for (uint32_t i = 0; i < given.n; i++) {
        if (is_in_result(now, is_holder, i)) {
            kept->at[--n] = incref(given.at[i]);
        }
    }
    return kept ? OBJ(kept) : NULL;
}

/* `value = ref()` and a look whether it is None: people ask weak references
 * like that. */
static bool
is_weak_look(const struct frame *f)
{
    const struct code *c = f->code;
    const struct instr *in = c->instr + f->pc;

    if (f->pc < 3 || in->kind != I_STORE_FAST || in[-1].kind != OP_CALL ||
        in[-1].arg != 0 || in[-2].kind != OP_NULL ||
        in[-3].kind != I_LOAD_FAST) {
        return false;
    }
    for (uint32_t i = 0; i + 2 < c->ninstr; i++) {
        const struct instr *use = c->instr + i;
        if (use->kind == I_LOAD_FAST && use->arg == in->arg &&
            (use[1].kind == OP_BRANCH_NONE ||
             (use[1].kind == OP_CONST && use[1].value &&
              use[1].value->kind == K_NONE && use[2].kind == OP_COMPARE))) {
            return true;
        }
    }
    return false;
}

struct obj *
watch_result(struct machine *m, const struct obj *callee, struct given given)
{
    struct text name = callee_name(callee);
    const struct frame *f = m->frame;

    if (f && f->code->instr[f->pc].kind == OP_POP) {
        m->watch->now = NULL;
        return none_ref(m); /* nobody wants it: most often it is None */
    }
    const uint32_t origin = ((const struct opaque *)callee)->origin;
    const struct call_keeps *now = m->watch->now;
    const enum call_gives gives = now ? now->gives : GIVES_UNKNOWN;

    if (gives == GIVES_HELD) {
        m->watch->now = NULL;
        return doubtful(held_new(m, origin), DOUBT_NONE);
    }
    if (gives == GIVES_UNKNOWN && f && is_weak_look(f)) {
        m->watch->now = NULL;
        return doubtful(held_new(m, origin), DOUBT_CALLEE);
    }
    if (gives == GIVES_UNKNOWN &&
        gives_item((const struct opaque *)callee, name, given)) {
        m->watch->now = NULL;
        return doubtful(held_new(m, origin), DOUBT_CALLEE);
    }
    struct opaque *r = (struct opaque *)opaque_new(m, origin);
    const bool is_made =
        gives == GIVES_NEW ||
        (((const struct opaque *)callee)->is_attribute &&
         text_among(name, making, sizeof making / sizeof *making));

    r->doubt = is_made ? DOUBT_NONE : DOUBT_CALLEE;
    r->enters_itself = is_class_name(name) || text_eq(name, TEXT("open"));
    r->shares = shares_of((const struct opaque *)callee, name);
    r->keeps = kept_by_result(m, name, given);
    m->watch->now = NULL;
    return OBJ(r);
}

/* ---- items ------------------------------------------------------------- */

enum items
watch_items(const struct opaque *o)
{
    return o->shares        ? ITEMS_SHARED
           : o->o.refs == 1 ? ITEMS_NEW
           : o->is_attribute && o->o.refs >= IMMORTAL ? ITEMS_SURE
                                                      : ITEMS_HELD;
}

struct obj *
watch_item(struct machine *m, const struct obj *of, enum items items)
{
    switch (items) {
    case ITEMS_SHARED:
        if (((const struct opaque *)of)->shares > 1) {
            struct opaque *item = (struct opaque *)opaque_new(m, 0);
            item->shares = 1; /* a pair, made anew */
            return OBJ(item);
        }
        return doubtful(held_new(m, 0), DOUBT_NONE);
    case ITEMS_SURE:
        return doubtful(held_new(m, 0), DOUBT_NONE);
    case ITEMS_HELD:
        return doubtful(held_new(m, 0), DOUBT_ITEM);
    case ITEMS_NEW:
        break;
    }
    return doubtful(opaque_new(m, 0), DOUBT_ITEM);
}

struct obj *
watch_part(struct machine *m, const struct opaque *o)
{
    if (o->shares) {
        return doubtful(held_new(m, 0), DOUBT_NONE);
    }
    return doubtful(o->o.refs == 1 ? opaque_new(m, 0) : held_new(m, 0),
                    DOUBT_ITEM);
}

void
watch_iter(struct machine *m, const struct instr *in, struct obj *it)
{
    struct iter *each = (struct iter *)it;

    if (it->kind != K_ITER || !each->of || each->of->kind != K_OPAQUE) {
        return;
    }
    const uint8_t gives = keeps_of(m, in)->gives;

    if (gives == GIVES_NEW) {
        each->step = ITEMS_NEW;
    } else if (gives == GIVES_HELD && each->step != ITEMS_SHARED) {
        each->step = ITEMS_SURE;
    }
}
