#include "analyzer/analyzer.h"

#define NONE ARG_NONE
#define VAR ARG_VAR
#define CONST ARG_CONST
#define SYM ARG_SYM
#define COUNT ARG_COUNT
#define OPER ARG_OPER
#define UNIT ARG_UNIT
#define BLOCK ARG_BLOCK
#define GAP ARG_GAP
#define FLAGS ARG_FLAGS
#define RAISES OP_RAISES
#define CODE OP_RUNS_CODE
#define WORK OP_WORK
#define SUSPENDS OP_SUSPENDS
#define JUMPS OP_JUMPS
#define ENDS OP_ENDS

const struct op_info op_info[OP_COUNT] = {
#define OP(name, text, arg, pops, pushes, flags)                               \
    [OP_##name] = {text, arg, pops, pushes, flags},
#include "analyzer/op.def"
#undef OP
};

#undef OPER
const char *const oper_text[OPER_COUNT] = {
#define OPER(name, text) [OPER_##name] = text,
#include "analyzer/oper.def"
#undef OPER
};

const char *const bail_code[BAIL_COUNT] = {
#define BAIL(id, code, words) [BAIL_##id] = code,
#include "analyzer/bail.def"
#undef BAIL
};

const char *const bail_words[BAIL_COUNT] = {
#define BAIL(id, code, words) [BAIL_##id] = words,
#include "analyzer/bail.def"
#undef BAIL
};

static uint32_t
bits_set(uint32_t word)
{
    return (uint32_t)__builtin_popcount(word);
}

/* Ops whose pops depend on their operands. */
static uint32_t
variable_pops(const struct op *op)
{
    switch ((enum op_kind)op->kind) {
    case OP_DICT:
        return 2 * op->arg;
    case OP_FORMAT:
        return 1 + op->extra;
    case OP_INTERPOLATION:
        return 2 + op->extra;
    case OP_CALL:
        return 2 + op->arg;
    case OP_CALL_STAR:
        return 3 + op->arg;
    case OP_FUNCTION:
    case OP_TYPE_PARAM:
        return bits_set(op->extra) + (op->kind == OP_TYPE_PARAM);
    default:
        return op->arg;
    }
}

struct op_stack
op_stack(const struct op *op)
{
    const struct op_info *info = &op_info[op->kind];
    struct op_stack s = {
        info->pops < 0 ? variable_pops(op) : (uint32_t)info->pops,
        info->pushes < 0 ? op->arg : (uint32_t)info->pushes,
    };

    if (op->kind == OP_UNPACK_STAR) {
        s.pushes = op->arg + 1 + op->extra;
    }
    return s;
}
