#include "rules/origin.h"

#include "base/bits.h"

/* Rounds over the stores: values go from name to name so often. */
enum { MOST_ROUNDS = 4, DEEPEST = 8 };

static bool
is_made(const struct unit_lore *lu, const uint64_t *made, val_id v, int depth)
{
    const struct operands *o = &lu->ops;
    op_id op = operand_source(o, v);

    if (v == NO_ID || depth == 0) {
        return true;
    }
    if (op == NO_ID) {
        const struct val *merge = &o->val[v];
        return is_made(lu, made, merge->left, depth - 1) ||
               (merge->right != NO_ID &&
                is_made(lu, made, merge->right, depth - 1));
    }
    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_LOAD:
        return bit_test(made, lu->unit->op[op].arg);
    case OP_ATTR:
    case OP_ITEM:
    case OP_UNPACK: {
        op_id from = operand_source(o, operand(o, op, 0));
        return (from == NO_ID || lu->unit->op[from].kind != OP_LOAD) &&
               is_made(lu, made, operand(o, op, 0), depth - 1);
    }
    case OP_AWAIT:
        return is_made(lu, made, operand(o, op, 0), depth - 1);
    case OP_CONST:
    case OP_NEXT:
    case OP_ANEXT:
    case OP_ENTER:
    case OP_AENTER:
    case OP_IMPORT:
    case OP_IMPORT_FROM:
    case OP_PUSH_EXC:
        return false;
    default:
        return true;
    }
}

const uint64_t *
origin_made(struct arena *a, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    uint64_t *made = bitrows_make(a, 1, u->nvars).word;
    bool changed = true;

    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
        changed = false;
        for (op_id op = 0; op < u->nops; op++) {
            if (u->op[op].kind != OP_STORE || bit_test(made, u->op[op].arg) ||
                !is_made(lu, made, operand(&lu->ops, op, 0), DEEPEST)) {
                continue;
            }
            bit_set(made, u->op[op].arg);
            changed = true;
        }
    }
    return made;
}
