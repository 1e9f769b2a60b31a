#include "rules/follow/guard.h"

#include "rules/summary.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

/* What a call passes by position: as many are told of as a word has bits. */
enum { MOST_PASSED = 32 };

/* Can the op be reached only before the variable is bound anew: all of that
 * comes behind it, and no loop leads back? */
static bool
is_before_stores(const struct unit_lore *lu, var_id var, op_id op)
{
    const struct cfg *cfg = &lu->unit->cfg;

    if (!lu->unit->var[var].nbinds) {
        return true;
    }
    for (uint32_t i = 0; i < cfg->nloops; i++) {
        if (cfg->block[cfg->loop[i].head].first <= op) {
            return false;
        }
    }
    for (op_id s = lu->var_first_store[var]; s != NO_ID;
         s = lu->var_next_store[s]) {
        if (s <= op) {
            return false;
        }
    }
    return true;
}

var_id
guard_parameter(const struct unit_lore *lu, val_id v)
{
    const var_id var = lore_loaded(lu, v);

    return var != NO_ID && var < GUARD_PARAMS &&
                   (lu->unit->var[var].flags & VARF_PARAM) &&
                   !(lu->unit->var[var].flags & VARF_DECLARED) &&
                   is_before_stores(lu, var,
                                    operand_source(&lu->ops, v))
               ? var
               : NO_ID;
}

static bool
is_none(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct constant *c = literal_constant(rf, lu, v);

    return c && c->kind == CONST_NONE;
}

/* What the truth of a condition says of a parameter. */
static struct guard
condition(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const op_id op = operand_source(&lu->ops, v);
    struct guard g = {GUARD_NONE, 0};
    var_id var = guard_parameter(lu, v);

    if (var != NO_ID) {
        return (struct guard){GUARD_TRUE, (uint8_t)var};
    }
    if (op != NO_ID && lu->unit->op[op].kind == OP_COMPARE &&
        lu->unit->op[op].arg == OPER_IS &&
        is_none(rf, lu, operand(&lu->ops, op, 1))) {
        var = guard_parameter(lu, operand(&lu->ops, op, 0));
        return var == NO_ID ? g : (struct guard){GUARD_UNSET, (uint8_t)var};
    }
    if (op == NO_ID || lu->unit->op[op].kind != OP_CALL) {
        return g;
    }
    const struct call call = call_at(rf, lu, op);
    if (call.nargs == 2 && !call.nkeywords &&
        text_eq(name_text(rf, lore_mean(lu, call.callee).name),
                TEXT("builtins.isinstance")) &&
        text_eq(name_text(rf, lore_mean(lu, call.argument[1]).name),
                TEXT("builtins.str"))) {
        var = guard_parameter(lu, call.argument[0]);
        g = var == NO_ID ? g : (struct guard){GUARD_TEXT, (uint8_t)var};
    }
    return g;
}

val_id
guard_on_way(const struct unit_lore *lu, block_id to, block_id *from)
{
    const struct cfg *cfg = &lu->unit->cfg;
    const struct block *b = &cfg->block[to];

    *from = b->pred_end - b->pred_first == 1 ? cfg->pred[b->pred_first] : NO_ID;
    if (*from == NO_ID) {
        return NO_ID;
    }
    const op_id end = cfg->block[*from].end - 1;
    const struct op *last = &lu->unit->op[end];
    const bool branches =
        last->kind == OP_BRANCH_FALSE || last->kind == OP_BRANCH_TRUE;
    const bool is_way =
        branches && last->arg != cfg->block[*from].next &&
        (last->arg == to) == (last->kind == OP_BRANCH_TRUE);
    return is_way ? operand(&lu->ops, end, 0) : NO_ID;
}

struct guard
guard_of(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    block_id at = cfg_block_of(&lu->unit->cfg, op), from;

    for (int tests = 0; tests < GUARD_TESTS; tests++, at = from) {
        const val_id v = guard_on_way(lu, at, &from);
        const struct guard g =
            v == NO_ID ? (struct guard){GUARD_NONE, 0} : condition(rf, lu, v);
        if (g.kind != GUARD_NONE) {
            return g;
        }
        if (from == NO_ID) {
            break;
        }
    }
    return (struct guard){GUARD_NONE, 0};
}

struct guard
guard_join(struct guard a, struct guard b)
{
    return a.kind == b.kind && a.param == b.param
               ? a
               : (struct guard){GUARD_NONE, 0};
}

/* Kinds of which `str` is none, whatever subclasses they have. */
static bool
is_no_text(const struct meaning *m)
{
    switch ((enum value_kind)m->kind) {
    case VALUE_NONE:
    case VALUE_SCALAR:
    case VALUE_BYTES:
    case VALUE_LIST:
    case VALUE_TUPLE:
    case VALUE_DICT:
    case VALUE_SET:
    case VALUE_DEQUE:
    case VALUE_BUFFER:
    case VALUE_VIEW:
    case VALUE_GENERATOR:
    case VALUE_ARRAY:
    case VALUE_FRAME:
    case VALUE_TENSOR:
    case VALUE_IMAGE:
    case VALUE_FUNCTION:
    case VALUE_CLASS:
    case VALUE_MODULE:
    case VALUE_FILE:
        return (m->flags & MEANS_SEEN) && !(m->flags & MEANS_SELF);
    default:
        return false;
    }
}

/* `{}`, `globals()`, `frame.f_globals`: never None. */
static bool
is_never_none(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    static const char *const makes[] = {"builtins.dict", "builtins.globals",
                                        "builtins.locals", "builtins.vars"};
    static const char *const attr[] = {"__dict__", "f_globals", "f_locals"};
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));

    if (op == NO_ID) {
        return false;
    }
    const struct op *o = &lu->unit->op[op];
    switch ((enum op_kind)o->kind) {
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
        return true;
    case OP_CONST:
        return !is_none(rf, lu, v);
    case OP_ATTR:
        return text_among(sym_text(rf->an, o->arg), attr,
                          sizeof attr / sizeof *attr);
    case OP_CALL:
        return text_among(
            name_text(rf, lore_mean(lu, operand(&lu->ops, op, 0)).name), makes,
            sizeof makes / sizeof *makes);
    default:
        return false;
    }
}

bool
guard_bars(struct rules_file *rf, const struct unit_lore *lu,
           enum guard_kind kind, val_id v)
{
    const struct meaning m = lore_mean(lu, v);
    const struct constant *c = literal_constant(rf, lu, v);
    const op_id made = operand_source(&lu->ops, v);

    switch (kind) {
    case GUARD_TRUE:
        return literal_truth(rf, lu, v) == TRUTH_FALSE;
    case GUARD_TEXT:
        return is_no_text(&m) ||
               (made != NO_ID && lu->unit->op[made].kind == OP_SLICE) ||
               (c && c->kind != CONST_STR && c->kind != CONST_TEXT);
    case GUARD_UNSET:
        return is_never_none(rf, lu, v);
    case GUARD_NONE:
        break;
    }
    return false;
}

struct guard_passed
guard_passed(struct rules_file *rf, const struct unit_lore *lu,
             const struct call *call)
{
    struct guard_passed p = {0};

    p.is_open = call->is_starred || call->passed || call->nkeywords ||
                call->nargs > MOST_PASSED || call->callee == NO_ID;
    p.is_known = !p.is_open;
    p.n = p.least = p.is_open ? 0 : (uint8_t)call->nargs;
    for (uint32_t i = 0; i < p.n; i++) {
        p.no_text |= (uint32_t)guard_bars(rf, lu, GUARD_TEXT, call->argument[i])
                     << i;
        p.no_truth |=
            (uint32_t)guard_bars(rf, lu, GUARD_TRUE, call->argument[i]) << i;
        p.no_unset |=
            (uint32_t)guard_bars(rf, lu, GUARD_UNSET, call->argument[i]) << i;
    }
    return p;
}

/* The bits of arguments that are not there. */
static uint32_t
beyond(uint32_t n)
{
    return n < MOST_PASSED ? UINT32_MAX << n : 0;
}

struct guard_passed
guard_passed_join(struct guard_passed a, struct guard_passed b)
{
    return (struct guard_passed){
        .no_text = (a.no_text | beyond(a.n)) & (b.no_text | beyond(b.n)),
        .no_truth = (a.no_truth | beyond(a.n)) & (b.no_truth | beyond(b.n)),
        .no_unset = a.no_unset & b.no_unset,
        .lasting = a.lasting | b.lasting,
        .lasting_as = !a.lasting_as.n                          ? b.lasting_as
                      : !b.lasting_as.n                        ? a.lasting_as
                      : text_eq(a.lasting_as, b.lasting_as) ? a.lasting_as
                                                            : TEXT("*"),
        .n = a.n > b.n ? a.n : b.n,
        .least = a.least < b.least ? a.least : b.least,
        .is_open = a.is_open || b.is_open,
        .is_known = a.is_known && b.is_known,
        .on_lasting = a.on_lasting || b.on_lasting,
    };
}

bool
guard_passed_bars(const struct guard_passed *p, struct guard when,
                  uint32_t shift, uint32_t unset)
{
    if (p->is_open || when.kind == GUARD_NONE || when.param < shift) {
        return false;
    }
    const uint32_t i = when.param - shift;
    const uint32_t bits = when.kind == GUARD_TEXT   ? p->no_text
                          : when.kind == GUARD_TRUE ? p->no_truth
                                                    : p->no_unset;

    if (when.kind == GUARD_UNSET) { /* it always has to be passed */
        return i < p->least && (bits >> i & 1);
    }
    return (i >= p->n || (bits >> i & 1)) &&
           (i < p->least || (unset & param_bit(when.param)));
}

uint32_t
guard_false_defaults(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    const op_id made = rf->defined ? rf->defined[lu->id] : NO_ID;
    uint32_t found = 0;

    if (made == NO_ID || u->parent == NO_ID) {
        return 0;
    }
    const struct unit_lore *in = lore_unit(rf, u->parent);
    for (uint32_t p = 0; p < u->params.positional && p < GUARD_PARAMS; p++) {
        const op_id op = taking_default(in, made, u, p);
        const struct constant *c =
            op == NO_ID ? NULL : literal_constant(rf, in, in->ops.out[op]);
        found |= c && c->kind != CONST_STR && c->kind != CONST_TEXT &&
                         literal_truth(rf, in, in->ops.out[op]) == TRUTH_FALSE
                     ? param_bit(p)
                     : 0;
    }
    return found;
}
