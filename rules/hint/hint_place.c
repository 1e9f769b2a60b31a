#include "rules/hint/hint.h"

#include "rules/size/bulk_value.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/manager.h"
#include "rules/value/names.h"
#include "rules/value/origin.h"

/* Which values a stretch of ops keeps: one whose end may make a noise, or one
 * whose end takes time. */
typedef bool value_test(const struct meaning *m);

struct keeping {
    value_test *is_kept;
    const struct growth *growth; /* where time matters, or NULL */
};

/* What is data, or said to be large. */
static bool
takes_time(const struct meaning *m)
{
    return !(m->flags & (MEANS_SMALL | MEANS_HELD)) &&
           (m->kind != VALUE_UNKNOWN || (m->flags & MEANS_LARGE)) &&
           kind_info[m->kind].size != SIZE_SMALL;
}

/* `self.rows = v`, `table[key] = v`, `all.append(v)`: is it put into something
 * that holds it as well? */
static bool
is_put_away(const struct collector *c, op_id op, var_id v)
{
    static const char *const puts[] = {"add", "append", "appendleft", "insert"};
    const struct operands *o = &c->lu->ops;
    const uint32_t n = operand_count(o, op);

    switch ((enum op_kind)o->unit->op[op].kind) {
    case OP_SET_ATTR:
    case OP_SET_ITEM:
        return lore_loaded(c->lu, operand(o, op, 0)) == v;
    case OP_CALL: {
        const op_id from = operand_source(o, operand(o, op, 0));
        return n > 2 && lore_loaded(c->lu, operand(o, op, n - 1)) == v &&
               from != NO_ID && o->unit->op[from].kind == OP_METHOD &&
               text_among(sym_text(c->rf->an, o->unit->op[from].arg), puts,
                          sizeof puts / sizeof *puts);
    }
    default:
        return false;
    }
}

/* Does the value's end come with the name's?  Of what is not made here only
 * where its end is an event. */
static bool
ends_here(const struct collector *c, var_id v)
{
    return bit_test(c->made, v) || c->lu->var[v].death == DIES_NOTICED;
}

/* Is all that it is bound to made in the stretch?  To make it is timed as well
 * and takes longer than its end. */
static bool
is_made_between(const struct collector *c, op_id first, op_id last, var_id v)
{
    op_id store = c->lu->var_first_store[v];

    if (store == NO_ID || (c->lu->unit->var[v].flags & VARF_PARAM)) {
        return false;
    }
    while (store != NO_ID && store > first && store < last &&
           lore_loaded(c->lu, operand(&c->lu->ops, store, 0)) == NO_ID) {
        store = c->lu->var_next_store[store];
    }
    return store == NO_ID;
}

/* `text += line`, `"-" * n`: as long as somebody says. */
static bool
is_lengthened(const struct collector *c, var_id v)
{
    const struct operands *o = &c->lu->ops;

    for (op_id s = c->lu->var_first_store[v]; s != NO_ID;
         s = c->lu->var_next_store[s]) {
        const op_id op = operand_source(o, operand(o, s, 0));
        const enum op_kind k =
            op == NO_ID ? OP_NULL : (enum op_kind)o->unit->op[op].kind;
        if (k == OP_INPLACE ||
            (k == OP_BINARY && o->unit->op[op].arg == OPER_MUL)) {
            return true;
        }
    }
    return false;
}

/* A text, or a pair of such, that nothing says is large: the end of one or two
 * blocks takes no longer than to read the clock. */
static bool
is_short(const struct collector *c, const struct growth *growth, var_id v)
{
    const struct weigh w = {c->rf, c->lu, growth};
    const struct meaning *m = &c->lu->var[v];
    const bool is_text =
        m->kind == VALUE_TEXT ||
        (m->kind == VALUE_TUPLE &&
         (m->element == VALUE_TEXT || m->element == VALUE_SCALAR));

    return (m->flags & MEANS_SEEN) && is_text &&
           !(c->lu->unit->var[v].flags & VARF_PARAM) && !growth->loop[v] &&
           !is_lengthened(c, v) && weigh_stores(&w, v) == SMALL_FOR_SURE;
}

/* Does it still end with the name at the end of a stretch of ops? */
static bool
is_still_ours(const struct collector *c, const struct growth *growth,
              op_id first, op_id last, var_id v)
{
    if (is_made_between(c, first, last, v) || is_short(c, growth, v)) {
        return false;
    }
    for (op_id op = first; op < last; op++) {
        if (is_put_away(c, op, v)) {
            return false;
        }
    }
    return true;
}

/*
 * A stretch of ops in which nothing should be released: variables that are
 * touched in it are read again at its end.
 */
static void
hold_through(struct collector *c, op_id first, op_id last, uint32_t reason,
             struct keeping k)
{
    const struct unit *u = c->lu->unit;

    c->made = c->made ? c->made : origin_made(c->rf->arena, c->lu);
    for (op_id op = first; op < last; op++) {
        struct op_effect e = op_effect(&u->op[op]);
        if (e.var != NO_ID && (e.reads || e.binds) && !hint_is_receiver(c, e.var) &&
            ends_here(c, e.var) && k.is_kept(&c->lu->var[e.var]) &&
            (!k.growth || is_still_ours(c, k.growth, first, last, e.var))) {
            hint_use_var(c, last, e.var, reason);
        }
    }
}

/* The manager of a with block, if finalizers must not run inside. */
static const struct api *
quiet_block(struct collector *c, op_id enter)
{
    return manager_row(c->rf, c->lu, operand(&c->lu->ops, enter, 0),
                       FACT_NO_RELEASE_INSIDE);
}

/* A with block of which nobody knows what it watches, or waits for. */
static bool
is_unknown_manager(const struct collector *c, op_id enter)
{
    const struct meaning m =
        lore_mean(c->lu, operand(&c->lu->ops, enter, 0));

    return !m.api && m.kind != VALUE_FILE && !known_row(c->rf, m.type);
}

/* A category of warnings that finalizers do not have as a rule? */
static bool
is_other_category(const struct collector *c, val_id type)
{
    const op_id from = operand_source(&c->lu->ops, type);
    struct text name = {0};

    if (type != NO_ID) {
        name = name_text(c->rf, lore_mean(c->lu, type).name);
    }
    if (!name.n && from != NO_ID) { /* from one module or another */
        const struct op *o = &c->lu->unit->op[from];
        name = o->kind == OP_ATTR ? sym_text(c->rf->an, o->arg)
               : o->kind == OP_LOAD
                   ? sym_text(c->rf->an, c->lu->unit->var[o->arg].name)
                   : name;
        name = text_ends(name, TEXT("Warning")) ? name : (struct text){0};
    }
    name = name.n ? name_last(name) : name;
    return name.n && !text_eq(name, TEXT("Warning")) &&
           !text_eq(name, TEXT("ResourceWarning"));
}

/* `simplefilter("error", SomeWarning)`, `filterwarnings("ignore", "text")`:
 * are finalizers not meant, whose warnings tell of resources? */
static bool
spares_finalizers(const struct collector *c, const struct call *call,
                  bool has_message)
{
    static const struct text action = {"action", 6}, message = {"message", 7},
                             category = {"category", 8};
    struct text first =
        literal_text(c->rf, c->lu, call_argument(c->rf, call, 0, action)).text;
    val_id text = has_message ? call_argument(c->rf, call, 1, message) : NO_ID;
    val_id type = call_argument(c->rf, call, has_message ? 2 : 1, category);

    if (call->is_starred) {
        return false;
    }
    if (text != NO_ID && text_eq(first, TEXT("ignore")) &&
        literal_text(c->rf, c->lu, text).text.n) {
        return true;
    }
    return first.n && is_other_category(c, type);
}

/* `with pytest.warns(SomeWarning):` of which nobody asks what it recorded: the
 * warnings of other categories go on to where they would have gone. */
static bool
waits_for_others(const struct collector *c, op_id enter,
                 const struct call *made)
{
    const struct operands *o = &c->lu->ops;
    const op_id user = operand_only_user(o, o->out[enter] + 1);
    const struct text name =
        name_text(c->rf, lore_mean(c->lu, made->callee).name);

    return text_eq(name, TEXT("pytest.warns")) && user != NO_ID &&
           o->unit->op[user].kind == OP_POP &&
           is_other_category(
               c, call_argument(c->rf, made, 0, TEXT("expected_warning")));
}

/* Could the block record, raise or hide what a finalizer warns of? */
static bool
hears_finalizers(const struct collector *c, op_id enter, op_id exit)
{
    op_id made = operand_source(&c->lu->ops, operand(&c->lu->ops, enter, 0));
    uint32_t nspared = 0;

    if (made == NO_ID || c->lu->unit->op[made].kind != OP_CALL) {
        return true;
    }
    const struct call manager = call_at(c->rf, c->lu, made);
    if (manager.nargs) {
        return !waits_for_others(c, enter, &manager);
    }
    for (op_id op = enter; op < exit; op++) {
        if (c->lu->unit->op[op].kind != OP_CALL) {
            continue;
        }
        struct call call = call_at(c->rf, c->lu, op);
        struct text name = name_text(c->rf, lore_mean(c->lu, call.callee).name);
        bool has_message = text_eq(name, TEXT("warnings.filterwarnings"));
        if (!has_message && !text_eq(name, TEXT("warnings.simplefilter"))) {
            continue;
        }
        if (!spares_finalizers(c, &call, has_message)) {
            return true;
        }
        nspared++;
    }
    return nspared == 0;
}

/* `x = None` in the block is where x is meant to die. */
static void
keep_until_rebound(struct collector *c, op_id enter, op_id exit,
                   uint32_t reason)
{
    const struct unit *u = c->lu->unit;

    for (op_id op = enter; op < exit; op++) {
        if (u->op[op].kind != OP_STORE) {
            continue;
        }
        struct meaning m = lore_mean(c->lu, operand(&c->lu->ops, op, 0));
        if ((m.flags & MEANS_SEEN) && m.kind == VALUE_NONE) {
            hint_use_var(c, op, u->op[op].arg, reason);
        }
    }
}

/* `None` itself, if in a pair: `a, b = None, None`. */
static bool
is_written_none(const struct collector *c, val_id v)
{
    const struct operands *o = &c->lu->ops;
    op_id from = operand_source(o, v);

    if (from != NO_ID && o->unit->op[from].kind == OP_UNPACK) {
        from = operand_source(o, operand(o, from, 0));
    }
    return from != NO_ID &&
           (o->unit->op[from].kind == OP_CONST ||
            o->unit->op[from].kind == OP_TUPLE) &&
           lore_mean(c->lu, v).kind == VALUE_NONE;
}

/* Has the variable a value before the op? */
static bool
was_there(const struct collector *c, var_id v, op_id op)
{
    return (c->lu->unit->var[v].flags & VARF_PARAM) ||
           c->lu->var_first_store[v] < op;
}

/* The same where the block may be anything, of what was there before it. */
static void
keep_until_unset(struct collector *c, op_id enter, op_id exit)
{
    const struct operands *o = &c->lu->ops;
    uint32_t reason = NO_ID;

    for (op_id op = enter; op < exit; op++) {
        const struct op *store = &o->unit->op[op];
        if (store->kind != OP_STORE || !was_there(c, store->arg, enter) ||
            !is_written_none(c, operand(o, op, 0))) {
            continue;
        }
        if (reason == NO_ID) {
            reason = hint_reason(c, RULE_INSIDE, enter, NULL,
                                 TEXT("it is set to None there"));
        }
        hint_use_var(c, op, store->arg, reason);
    }
}

static void
quiet_blocks(struct collector *c)
{
    const struct unit *u = c->lu->unit;

    for (op_id exit = 0; exit < u->nops; exit++) {
        if (u->op[exit].kind != OP_EXIT) {
            continue;
        }
        op_id enter =
            operand_source(&c->lu->ops, operand(&c->lu->ops, exit, 0));
        if (enter == NO_ID ||
            (u->op[enter].kind != OP_ENTER && u->op[enter].kind != OP_AENTER)) {
            continue;
        }
        const struct api *row = quiet_block(c, enter);
        if (!row && is_unknown_manager(c, enter)) {
            keep_until_unset(c, enter, exit);
        }
        bool warns = row && (text_starts(row->name, TEXT("warnings.")) ||
                             text_eq(row->name, TEXT("pytest.warns")));
        if (row && (!warns || hears_finalizers(c, enter, exit))) {
            uint32_t reason =
                hint_reason(c, RULE_INSIDE, enter, row, row->name);
            keep_until_rebound(c, enter, exit, reason);
            hold_through(c, enter, exit, reason,
                         (struct keeping){meaning_may_speak, NULL});
        }
    }
}

/* A call that reads a clock, and the variable that got what it says. */
struct reading {
    op_id call;
    const struct api *api;
    var_id var;   /* NO_ID: none */
    op_id stored; /* where; the call itself if nowhere */
};

struct readings {
    VEC(struct reading) list;
};

static struct readings
clock_readings(struct collector *c)
{
    const struct unit *u = c->lu->unit;
    struct readings r = {0};

    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind != OP_CALL || (u->op[op].flags & OPF_COPY)) {
            continue;
        }
        struct call call = call_at(c->rf, c->lu, op);
        const struct api *api = call_api(c->rf, c->lu, &call);
        if (!api || !api_fact(api, FACT_READS_CLOCK)) {
            continue;
        }
        val_id v = c->lu->ops.out[op];
        op_id user = c->lu->ops.nusers[v] == 1 ? c->lu->ops.user[v] : op;
        bool is_stored = u->op[user].kind == OP_STORE;
        struct reading reading = {op, api, is_stored ? u->op[user].arg : NO_ID,
                                  is_stored ? user : op};
        vec_push(c->rf->arena, &r.list, reading);
    }
    return r;
}

/* The reading that a value is, as of op `at`: the first or the last of those
 * that its variable got. */
static const struct reading *
reading_of(const struct collector *c, const struct readings *r, val_id v,
           op_id at, bool is_last)
{
    op_id from = operand_source(&c->lu->ops, v);
    const struct reading *found = NULL;

    for (uint32_t i = 0; from != NO_ID && i < r->list.n; i++) {
        const struct reading *one = &r->list.at[i];
        const struct op *o = &c->lu->unit->op[from];
        if (one->call == from) {
            return one;
        }
        if (one->stored < at && o->kind == OP_LOAD && o->arg == one->var &&
            (is_last || found == NULL)) {
            found = one;
        }
    }
    return found;
}

/* `now - begin > limit`: a deadline, which measures nothing. */
static bool
is_compared(const struct collector *c, op_id op)
{
    const struct operands *o = &c->lu->ops;
    val_id v = o->out[op];

    return o->nusers[v] == 1 && o->unit->op[o->user[v]].kind == OP_COMPARE;
}

/* What lies between two readings of a clock whose difference is taken. */
static void
timed_stretches(struct collector *c)
{
    const struct unit *u = c->lu->unit;
    const struct readings r = clock_readings(c);
    const struct arena_mark mark = arena_mark(c->rf->scratch);
    const struct growth growth =
        r.list.n > 1
            ? growth_find(c->rf->scratch, c->rf, c->lu, FOR_VERDICT)
            : (struct growth){0};

    for (op_id op = 0; r.list.n > 1 && op < u->nops; op++) {
        if (u->op[op].kind != OP_BINARY || u->op[op].arg != OPER_SUB) {
            continue;
        }
        const struct operands *o = &c->lu->ops;
        const struct reading *end =
            reading_of(c, &r, operand(o, op, 0), op, true);
        const struct reading *begin =
            reading_of(c, &r, operand(o, op, 1), op, false);
        if (begin && end && begin->call < end->call && !is_compared(c, op)) {
            uint32_t reason = hint_reason(c, RULE_CLOCK, end->call, begin->api,
                                          begin->api->name);
            hold_through(c, begin->call, end->call, reason,
                         (struct keeping){takes_time, &growth});
        }
    }
    arena_rewind(c->rf->scratch, mark);
}

void
hint_places(struct collector *c)
{
    quiet_blocks(c);
    timed_stretches(c);
}
