#include "rules/summary/summarize_owning.h"

#include <string.h>

#include "base/bits.h"
#include "rules/follow/guard.h"
#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

enum { DEEPEST_TEST = 4 };

/* One parameter has its default, a constant of the unit around. */
struct preset {
    struct rules_file *rf;
    const struct unit_lore *lu, *in;
    var_id param;
    val_id is;
    bool is_unbound; /* nothing that is come to then binds it anew */
};

static bool
is_loaded(const struct preset *p, val_id v)
{
    return (p->is_unbound ? lore_loaded(p->lu, v)
                          : guard_parameter(p->lu, v)) == p->param;
}

/* `p`, `int(p)` */
static bool
is_it(const struct preset *p, val_id v)
{
    const op_id op = operand_source(&p->lu->ops, v);

    if (op != NO_ID && p->lu->unit->op[op].kind == OP_CALL) {
        const struct call call = call_at(p->rf, p->lu, op);
        return call.nargs == 1 && !call.nkeywords &&
               text_eq(name_text(p->rf, lore_mean(p->lu, call.callee).name),
                       TEXT("builtins.int")) &&
               is_loaded(p, call.argument[0]);
    }
    return is_loaded(p, v);
}

/* `2`, `-1`; false: no such number. */
static bool
number_of(struct rules_file *rf, const struct unit_lore *lu, val_id v,
          int32_t *n)
{
    const op_id op = operand_source(&lu->ops, v);
    const bool is_negative = op != NO_ID &&
                             lu->unit->op[op].kind == OP_UNARY &&
                             lu->unit->op[op].arg == OPER_NEGATIVE;

    *n = literal_int(rf, lu, is_negative ? operand(&lu->ops, op, 0) : v);
    if (*n < 0) {
        return false;
    }
    *n = is_negative ? -*n : *n;
    return true;
}

static enum truth
truth_of(bool is)
{
    return is ? TRUTH_TRUE : TRUTH_FALSE;
}

static enum truth
compared(const struct preset *p, op_id op)
{
    const val_id right = operand(&p->lu->ops, op, 1);
    const enum oper how = (enum oper)p->lu->unit->op[op].arg;
    const struct constant *c = literal_constant(p->rf, p->in, p->is);
    const struct constant *with = literal_constant(p->rf, p->lu, right);
    int32_t a, b;

    if (!is_it(p, operand(&p->lu->ops, op, 0))) {
        return TRUTH_UNKNOWN;
    }
    if (with && with->kind == CONST_NONE &&
        (how == OPER_IS || how == OPER_IS_NOT)) {
        return truth_of((c && c->kind == CONST_NONE) == (how == OPER_IS));
    }
    if (!number_of(p->rf, p->in, p->is, &a) ||
        !number_of(p->rf, p->lu, right, &b)) {
        return TRUTH_UNKNOWN;
    }
    switch (how) {
    case OPER_EQ:
        return truth_of(a == b);
    case OPER_NE:
        return truth_of(a != b);
    case OPER_LT:
        return truth_of(a < b);
    case OPER_LE:
        return truth_of(a <= b);
    case OPER_GT:
        return truth_of(a > b);
    case OPER_GE:
        return truth_of(a >= b);
    default:
        return TRUTH_UNKNOWN;
    }
}

/* `callable(p)`, `isinstance(p, str)`: no constant can be called, and None is
 * no text. */
static enum truth
asked_by_name(const struct preset *p, op_id op)
{
    static const char *const other[] = {"builtins.bytes", "builtins.dict",
                                        "builtins.list", "builtins.str",
                                        "builtins.tuple", "os.PathLike",
                                        "pathlib.Path"};
    const struct call call = call_at(p->rf, p->lu, op);
    const struct text name =
        name_text(p->rf, lore_mean(p->lu, call.callee).name);
    const struct constant *c = literal_constant(p->rf, p->in, p->is);

    if (!call.nargs || call.nkeywords || call.is_starred ||
        !is_loaded(p, call.argument[0])) {
        return TRUTH_UNKNOWN;
    }
    const bool is_no_instance =
        call.nargs == 2 && text_eq(name, TEXT("builtins.isinstance")) && c &&
        (c->kind == CONST_NONE || c->kind == CONST_INT) &&
        text_among(name_text(p->rf, lore_mean(p->lu, call.argument[1]).name),
                   other, sizeof other / sizeof *other);
    return is_no_instance || text_eq(name, TEXT("builtins.callable"))
               ? TRUTH_FALSE
               : TRUTH_UNKNOWN;
}

/* Is a condition met where the parameter has its default? */
static enum truth
is_met(const struct preset *p, val_id v, int depth)
{
    const op_id op = operand_source(&p->lu->ops, v);
    enum truth inner;

    if (op == NO_ID || depth == 0) {
        return TRUTH_UNKNOWN;
    }
    switch ((enum op_kind)p->lu->unit->op[op].kind) {
    case OP_LOAD:
        return is_it(p, v) ? literal_truth(p->rf, p->in, p->is)
                           : TRUTH_UNKNOWN;
    case OP_COMPARE:
        return compared(p, op);
    case OP_CALL:
        return asked_by_name(p, op);
    case OP_UNARY:
        inner = p->lu->unit->op[op].arg == OPER_NOT
                    ? is_met(p, operand(&p->lu->ops, op, 0), depth - 1)
                    : TRUTH_UNKNOWN;
        return inner == TRUTH_UNKNOWN ? inner : truth_of(inner == TRUTH_FALSE);
    default:
        return TRUTH_UNKNOWN;
    }
}

/* What the branch at the end of the block does then. */
static enum truth
branches_by(const struct preset *p, const struct block *b)
{
    const struct op *last =
        b->first < b->end ? &p->lu->unit->op[b->end - 1] : NULL;

    return last && last->arg != b->next &&
                   (last->kind == OP_BRANCH_FALSE ||
                    last->kind == OP_BRANCH_TRUE)
               ? is_met(p, operand(&p->lu->ops, b->end - 1, 0), DEEPEST_TEST)
               : TRUTH_UNKNOWN;
}

/* Is nothing bound to the variable there? */
static bool
is_never_bound(const struct unit_lore *lu, var_id v, const uint64_t *seen)
{
    for (op_id op = lu->var_first_store[v]; op != NO_ID;
         op = lu->var_next_store[op]) {
        if (bit_test(seen, cfg_block_of(&lu->unit->cfg, op))) {
            return false;
        }
    }
    return true;
}

/* The blocks that control may come to then. */
static const uint64_t *
reached(const struct preset *p)
{
    const struct cfg *cfg = &p->lu->unit->cfg;
    uint64_t *seen = bitrows_make(p->rf->scratch, 1, cfg->nblocks).word;
    block_id *todo = arena_array(p->rf->scratch, block_id, cfg->nblocks + 1);
    uint32_t n = 0;

    bit_set(seen, cfg->rpo[0]);
    todo[n++] = cfg->rpo[0];
    while (n) {
        const struct block *b = &cfg->block[todo[--n]];
        const enum truth t = branches_by(p, b);
        for (uint32_t e = b->edge_first; e < b->edge_end; e++) {
            const block_id to = cfg->edge[e].to;
            const bool may =
                t == TRUTH_UNKNOWN || cfg->edge[e].kind == EDGE_RAISE ||
                (to == p->lu->unit->op[b->end - 1].arg) ==
                    ((p->lu->unit->op[b->end - 1].kind == OP_BRANCH_TRUE) ==
                     (t == TRUTH_TRUE));
            if (may && !bit_test(seen, to)) {
                bit_set(seen, to);
                todo[n++] = to;
            }
        }
    }
    return seen;
}

/* What a site is like where the parameter has its default. */
static void
look_at_site(struct owning_maker *m, const struct unit_lore *lu, uint32_t i,
             uint32_t param, const uint64_t *seen)
{
    struct owning_site *site = &m->site.at[i];

    if (!bit_test(seen, cfg_block_of(&lu->unit->cfg, m->at.at[i]))) {
        site->unless |= param_bit(param);
    }
    for (uint32_t k = 0; k < site->nargs; k++) {
        if (site->arg[k].is_rebound &&
            is_never_bound(lu, site->arg[k].param, seen)) {
            site->arg[k].unless |= param_bit(param);
        }
    }
}

/* Which of these sites of its own does an `__init__` not come to by default? */
static void
look_at_presets(struct owning_maker *m, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    const uint32_t all =
        (uint32_t)u->params.positional + u->params.kwonly;
    const uint32_t n = all < GUARD_PARAMS ? all : GUARD_PARAMS;
    struct text *preset = arena_array(m->arena, struct text, n + 1);

    for (uint32_t p = 1; p < n; p++) {
        const struct arena_mark mark = arena_mark(m->rf->scratch);
        const struct unit_lore *in = lore_unit(m->rf, u->parent);
        const val_id is = taking_preset(m->rf, lu, p);
        if (is == NO_ID || u->var[p].kind != VAR_LOCAL ||
            !literal_constant(m->rf, in, is)) {
            continue; /* or a function inside binds it */
        }
        struct preset with = {m->rf, lu, in, p, is, true};
        const uint64_t *seen = reached(&with);
        if (!is_never_bound(lu, p, seen)) {
            with.is_unbound = false;
            seen = reached(&with);
        }
        preset[p] = text_copy(m->arena, owning_spelled(m->rf, in, is));
        for (uint32_t i = m->first; i < m->site.n; i++) {
            look_at_site(m, lu, i, p, seen);
        }
        arena_rewind(m->rf->scratch, mark);
    }
    m->preset = preset;
    m->npresets = n;
}

/* The parameter that the value was loaded from, or NO_ID. */
static uint32_t
parameter_of(const struct unit_lore *lu, val_id v)
{
    const var_id var = lore_loaded(lu, v);

    return var != NO_ID && var < GUARD_PARAMS &&
                   (lu->unit->var[var].flags & VARF_PARAM) &&
                   !(lu->unit->var[var].flags & VARF_DECLARED)
               ? var
               : NO_ID;
}

/* What is passed to the call that makes it. */
static void
add_arguments(struct owning_maker *m, const struct unit_lore *lu, val_id v,
              struct owning_site *site)
{
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    site->is_open = true;
    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return;
    }
    const struct call call = call_at(m->rf, lu, op);
    struct owning_argument *arg =
        arena_array(m->arena, struct owning_argument, call.nargs + 1);
    const uint32_t first = call.nargs - call.nkeywords;

    for (uint32_t i = 0; i < call.nargs; i++) {
        arg[i].position = i < first ? i : NO_ID;
        arg[i].param = parameter_of(lu, call.argument[i]);
        arg[i].is_rebound =
            guard_parameter(lu, call.argument[i]) != arg[i].param;
        arg[i].constant =
            text_copy(m->arena, owning_spelled(m->rf, lu, call.argument[i]));
        if (i >= first) {
            arg[i].keyword = text_copy(
                m->arena, sym_text(m->rf->an, call.keyword[i - first]));
        }
    }
    site->arg = arg;
    site->nargs = call.nargs;
    site->is_open = call.is_starred;
}

/* Is the value what calling the class of that name gives? */
static bool
is_of_call(const struct owning_maker *m, const struct unit_lore *lu, op_id set,
           struct text class_name)
{
    const op_id op =
        set == NO_ID
            ? NO_ID
            : operand_source(&lu->ops,
                             lore_origin(lu, operand(&lu->ops, set, 0)));

    return op != NO_ID && lu->unit->op[op].kind == OP_CALL &&
           text_eq(name_text(m->rf,
                             lore_mean(lu, operand(&lu->ops, op, 0)).name),
                   class_name);
}

void
owning_add(struct owning_maker *m, const struct unit_lore *lu, op_id op,
           const struct told *told)
{
    const bool ends = told->mean.death == DIES_NOTICED &&
                      !meaning_is_of_threads(&told->mean);
    const bool is_result = text_ends(told->type, TEXT("()"));
    struct owning_site site = {.is_open = true};
    struct text type = told->type;

    type.n -= is_result ? 2 : 0;
    if (!ends && (!is_result || (told->mean.flags & MEANS_SELF))) {
        return;
    }
    if (!ends || (told->mean.rule == RULE_OWNS_RESOURCE && type.n &&
                  is_of_call(m, lu, op, type))) {
        site.type = type;
        if (op != NO_ID) {
            add_arguments(m, lu, operand(&lu->ops, op, 0), &site);
        }
    }
    vec_push(m->rf->arena, &m->site, site);
    vec_push(m->rf->arena, &m->at, op);
}

static bool
is_enter(const struct owning_maker *m, sym_id name)
{
    const struct text t = sym_text(m->rf->an, name);

    return text_eq(t, TEXT("__enter__")) || text_eq(t, TEXT("__aenter__"));
}

static bool
asks_to_enter(const struct owning_maker *m, const struct unit_lore *lu)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        const struct op *o = &lu->unit->op[op];
        const bool is_asked = o->kind == OP_ATTR || o->kind == OP_METHOD;
        if ((is_asked && is_enter(m, o->arg)) ||
            ((o->kind == OP_ENTER || o->kind == OP_AENTER) &&
             lore_loaded(lu, operand(&lu->ops, op, 0)) == 0)) {
            return true;
        }
    }
    return false;
}

void
owning_method(struct owning_maker *m, const struct unit_lore *lu)
{
    const bool is_init = text_eq(sym_text(m->rf->an, lu->unit->name),
                                 TEXT("__init__"));
    const bool is_in_enter = is_enter(m, lu->unit->name);

    for (uint32_t i = m->first; i < m->site.n; i++) {
        m->site.at[i].is_in_init = is_init;
        m->site.at[i].is_in_enter = is_in_enter;
    }
    if (is_init && m->first < m->site.n && lu->unit->cfg.nrpo) {
        look_at_presets(m, lu);
    }
    m->enters_itself |= !is_in_enter && asks_to_enter(m, lu);
    m->first = m->site.n;
}

const struct owning *
owning_done(struct owning_maker *m)
{
    if (!m->site.n && !m->enters_itself) {
        return NULL;
    }
    struct owning *o = arena_new(m->arena, struct owning);
    struct owning_site *site =
        arena_array(m->arena, struct owning_site, m->site.n);

    if (m->site.n) {
        memcpy(site, m->site.at, m->site.n * sizeof *site);
    }
    *o = (struct owning){site, m->site.n, m->preset, m->npresets,
                         m->enters_itself};
    return o;
}
