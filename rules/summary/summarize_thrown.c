#include "rules/summary/summarize_thrown.h"

#include "rules/value/names.h"

enum { MOST_STEPS = 64 };

/* `except KeyError`, and no class that GeneratorExit is of, nor a name that may
 * stand for one. */
static bool
is_of_others(const struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);
    const struct text name = name_text(rf, m.name);
    const struct text last = name_last(name);

    if (text_eq(last, TEXT("BaseException")) ||
        text_eq(last, TEXT("GeneratorExit")) ||
        text_eq(last, TEXT("BaseExceptionGroup"))) {
        return false;
    }
    return text_eq(name_top(name), TEXT("builtins")) ||
           (m.kind == VALUE_CLASS && name.n) ||
           text_ends(last, TEXT("Error")) ||
           text_ends(last, TEXT("Exception"));
}

static bool
matches(const struct rules_file *rf, const struct unit_lore *lu, op_id match)
{
    const struct operands *o = &lu->ops;
    const val_id type = operand(o, match, operand_count(o, match) - 1);
    const op_id tuple = operand_source(o, type);

    if (tuple == NO_ID || o->unit->op[tuple].kind != OP_TUPLE) {
        return !is_of_others(rf, lu, type);
    }
    for (uint32_t i = 0; i < operand_count(o, tuple); i++) {
        if (!is_of_others(rf, lu, operand(o, tuple, i))) {
            return true;
        }
    }
    return false;
}

/* Where control goes from the op with that exception; NO_ID: it may run what
 * shows. */
static block_id
next_of(const struct rules_file *rf, const struct unit_lore *lu, op_id op,
        block_id now)
{
    const struct op *at = &lu->unit->op[op];

    switch ((enum op_kind)at->kind) {
    case OP_ATTR:
    case OP_CONST:
    case OP_GAP:
    case OP_LOAD:
    case OP_POP:
    case OP_POP_EXC:
    case OP_PUSH_EXC:
    case OP_SWAP:
    case OP_TUPLE:
    case OP_UNBIND:
        return now;
    case OP_MATCH_EXC:
        return matches(rf, lu, op) ? NO_ID : now;
    case OP_BRANCH_FALSE: /* it did not match */
    case OP_JUMP:
        return at->arg;
    default:
        return NO_ID;
    }
}

/* Goes the exception from this handler to that of the region around it, and on
 * out of there, and nothing else is done? */
bool
thrown_shows(const struct rules_file *rf, const struct unit_lore *lu,
             op_id yield)
{
    const struct cfg *cfg = &lu->unit->cfg;
    region_id region = lu->unit->op[yield].region;
    block_id at = region ? cfg->region[region].handler : NO_ID;
    int steps = 0;

    while (region && at != NO_ID && steps++ < MOST_STEPS) {
        const struct block *b = &cfg->block[at];
        block_id to = at;
        op_id op = b->first;
        for (; op < b->end && to == at &&
               lu->unit->op[op].kind != OP_RERAISE;
             op++) {
            to = next_of(rf, lu, op, at);
        }
        if (op < b->end && to == at) { /* RERAISE */
            region = b->region;
            to = region ? cfg->region[region].handler : NO_ID;
        } else if (to == at) {
            to = b->next;
        }
        at = to;
    }
    return region != 0;
}
