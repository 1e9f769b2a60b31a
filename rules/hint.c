#include "rules/hint.h"

#include "rules/alias.h"
#include "rules/comment.h"
#include "rules/names.h"

#include <stdlib.h>

uint32_t
hint_reason(struct collector *c, enum rule rule, op_id op,
            const struct api *api, struct text detail)
{
    struct reason r = {(uint16_t)rule, op, api, detail};

    vec_push(c->rf->arena, &c->reason, r);
    return c->reason.n - 1;
}

void
hint_use_var(struct collector *c, op_id op, var_id v, uint32_t reason)
{
    struct hint_use use = {op, v, reason};

    if (v != NO_ID && var_is_local(&c->lu->unit->var[v])) {
        vec_push(c->rf->arena, &c->use, use);
    }
}

void
hint_use_all(struct collector *c, op_id op, uint32_t reason)
{
    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        hint_use_var(c, op, v, reason);
    }
}

void
hint_forbid(struct collector *c, var_id v, uint32_t reason)
{
    if (v == NO_ID || bit_test(c->forbidden, v)) {
        return;
    }
    bit_set(c->forbidden, v);
    c->why[v] = reason;
}

void
hint_forbid_all(struct collector *c, uint32_t reason)
{
    for (var_id v = 0; v < c->lu->unit->nvars; v++) {
        hint_forbid(c, v, reason);
    }
}

void
hint_skip(struct collector *c, uint32_t reason)
{
    if (c->skipped == NO_ID) {
        c->skipped = reason;
    }
    hint_forbid_all(c, reason);
}

/* An owner, and how far its child was followed already. */
struct follow {
    struct collector *c;
    var_id owner;
    uint32_t reason;
    int depth;
};

static void follow_value(struct follow f, val_id child);

static struct follow
deeper(struct follow f)
{
    f.depth--;
    return f;
}

static void
lost(struct follow f)
{
    hint_forbid(f.c, f.owner, f.reason);
}

/* The value is stored in `v`: follow what becomes of it there. */
static void
follow_var(struct follow f, var_id v)
{
    struct collector *c = f.c;
    const struct unit *u = c->lu->unit;

    if (v == f.owner) {
        return;
    }
    if (!var_is_local(&u->var[v]) || u->var[v].kind == VAR_CELL) {
        lost(f);
        return;
    }
    for (uint32_t i = 0; i < c->outlive.n; i++) {
        if (c->outlive.at[i].owner == f.owner && c->outlive.at[i].child == v) {
            return; /* seen */
        }
    }
    struct hint_outlive link = {f.owner, v, f.reason};
    vec_push(c->rf->arena, &c->outlive, link);
    for (op_id op = 0; op < u->nops; op++) {
        if (u->op[op].kind == OP_LOAD && u->op[op].arg == v) {
            follow_value(deeper(f), c->lu->ops.out[op]);
        }
    }
}

/* Calls that look at a value or a number and forget it. */
static bool
is_onlooker(struct text name)
{
    struct text top = name_top(name);

    if (text_eq(top, TEXT("os")) || text_eq(top, TEXT("fcntl")) ||
        text_eq(top, TEXT("termios")) || text_eq(top, TEXT("logging"))) {
        return !text_eq(name, TEXT("os.fdopen")) &&
               !text_eq(name, TEXT("os.register_at_fork"));
    }

    static const struct text onlooker[] = {
        {"builtins.print", 14},      {"builtins.len", 12},
        {"builtins.isinstance", 19}, {"builtins.repr", 13},
        {"builtins.hex", 12},        {"builtins.str", 12},
    };

    for (size_t i = 0; i < sizeof onlooker / sizeof *onlooker; i++) {
        if (text_eq(name, onlooker[i])) {
            return true;
        }
    }
    return false;
}

static void
follow_call(struct follow f, op_id op, val_id child)
{
    const struct unit_lore *lu = f.c->lu;
    struct call call = call_at(f.c->rf, lu, op);
    struct meaning callee = lore_mean(lu, lore_origin(lu, call.callee));
    bool is_argument = false;

    for (uint32_t i = 0; i < call.nargs; i++) {
        is_argument |= call.argument[i] == child;
    }
    if (!is_argument || is_onlooker(name_text(f.c->rf, callee.name))) {
        return; /* asked, not handed on */
    }
    if (text_eq(name_text(f.c->rf, callee.name), TEXT("builtins.int"))) {
        follow_value(deeper(f), lu->ops.out[op]); /* the same number */
        return;
    }
    var_id into = lore_loaded(lu, call.receiver);
    if (into != NO_ID && kind_is_container(lore_mean(lu, call.receiver).kind)) {
        follow_var(f, into);
        return;
    }
    lost(f);
}

/* One op takes the child: is the child still in sight afterwards? */
static void
follow_use(struct follow f, op_id user, val_id child)
{
    const struct unit_lore *lu = f.c->lu;
    const struct op *o = &lu->unit->op[user];

    switch ((enum op_kind)o->kind) {
    case OP_STORE:
        follow_var(f, o->arg);
        return;
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
    case OP_ITER:
        follow_value(deeper(f), lu->ops.out[user]);
        return;
    case OP_LIST_APPEND:
    case OP_SET_ADD:
    case OP_DICT_SET:
        follow_value(deeper(f), operand(&lu->ops, user, 0));
        return;
    case OP_CALL:
    case OP_CALL_STAR:
        follow_call(f, user, child);
        return;
    case OP_SET_ITEM: {
        var_id into = lore_loaded(lu, operand(&lu->ops, user, 1));
        if (into == NO_ID) {
            lost(f);
        } else if (operand(&lu->ops, user, 1) != child) {
            follow_var(f, into);
        }
        return;
    }
    case OP_SET_ATTR:
        if (operand(&lu->ops, user, 0) == child) {
            lost(f);
        }
        return;
    case OP_YIELD:
    case OP_YIELD_FROM:
    case OP_AWAIT:
    case OP_FUNCTION:
    case OP_DICT_MERGE:
    case OP_DICT_UPDATE:
    case OP_LIST_EXTEND:
    case OP_SET_UPDATE:
        lost(f);
        return;
    default:
        return; /* compared, tested, printed, returned: not kept here */
    }
}

static void
follow_value(struct follow f, val_id child)
{
    const struct operands *o = &f.c->lu->ops;

    if (child == NO_ID) {
        return;
    }
    if (f.depth == 0) {
        lost(f);
        return;
    }
    if (o->nusers[child] == 1) {
        follow_use(f, o->user[child], child);
        return;
    }
    for (op_id op = 0; op < o->unit->nops && o->nusers[child]; op++) {
        for (uint32_t i = 0; i < operand_count(o, op); i++) {
            if (operand(o, op, i) == child) {
                follow_use(f, op, child);
            }
        }
    }
}

void
hint_outlive(struct collector *c, var_id owner, val_id child, uint32_t reason)
{
    if (owner != NO_ID) {
        follow_value((struct follow){c, owner, reason, 12}, child);
    }
}

/* ---- the driver -------------------------------------------------------- */

static void
look_at_call(struct collector *c, op_id op)
{
    struct call call = call_at(c->rf, c->lu, op);
    const struct api *api = call_api(c->rf, c->lu, &call);

    if (!api) {
        return;
    }
    struct sighting s = {c, &call, api, NULL, RULE_COUNT};
    for (const struct fact *f = NULL; (f = api_next(api, f)) != NULL;) {
        if (fact_info[f->id].action == ACTION_KNOW ||
            !call_believes(c->rf, c->lu, &call, f)) {
            continue;
        }
        s.fact = f;
        if (!hint_frame_fact(&s)) {
            hint_hold_fact(&s);
        }
    }
}

static int
compare_use(const void *a, const void *b)
{
    const struct hint_use *x = a, *y = b;

    if (x->op != y->op) {
        return x->op < y->op ? -1 : 1;
    }
    return x->var < y->var ? -1 : x->var > y->var;
}

/* Sorted by op; one use of a variable at an op is enough. */
static void
tidy_uses(struct collector *c)
{
    uint32_t n = 0;

    if (!c->use.n) {
        return;
    }
    qsort(c->use.at, c->use.n, sizeof *c->use.at, compare_use);
    for (uint32_t i = 0; i < c->use.n; i++) {
        if (!n || compare_use(&c->use.at[n - 1], &c->use.at[i]) != 0) {
            c->use.at[n++] = c->use.at[i];
        }
    }
    c->use.n = n;
}

static void
look_at_ops(struct collector *c)
{
    const struct cfg *cfg = &c->lu->unit->cfg;

    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        const struct block *b = &cfg->block[cfg->rpo[i]];
        for (op_id op = b->first; op < b->end; op++) {
            enum op_kind k = c->lu->unit->op[op].kind;
            if (k == OP_CALL || k == OP_CALL_STAR) {
                look_at_call(c, op);
            }
            hint_frames(c, op);
            hint_holds(c, op);
        }
    }
}

const struct rules_unit *
rules_hints(struct rules_file *rf, unit_id unit)
{
    struct rules_unit *ru = arena_new(rf->arena, struct rules_unit);
    struct collector c = {
        .rf = rf, .lu = lore_unit(rf, unit), .skipped = NO_ID};
    uint32_t nvars = c.lu->unit->nvars;

    c.forbidden = bitrows_make(rf->arena, 1, nvars).word;
    c.why = arena_array(rf->arena, uint32_t, nvars + 1);
    for (var_id v = 0; v < nvars; v++) {
        c.why[v] = NO_ID;
    }
    hint_skips(&c);
    if (c.skipped == NO_ID) {
        look_at_ops(&c);
        hint_places(&c);
        hint_bindings(&c);
        tidy_uses(&c);
    }
    *ru = (struct rules_unit){
        .unit = unit,
        .hints = {c.use.at, c.use.n, c.outlive.at, c.outlive.n, c.forbidden},
        .reason = c.reason.at,
        .nreasons = c.reason.n,
        .forbidden_why = c.why,
        .skipped = c.skipped,
    };
    return ru;
}
