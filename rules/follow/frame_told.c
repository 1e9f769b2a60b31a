#include "rules/follow/frame_told.h"

#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/taking.h"

/* The parameter that the value was passed as, if it is never bound anew; by
 * another name as well. */
static uint32_t
param_of(const struct unit_lore *lu, val_id v)
{
    const var_id var = lore_loaded(lu, lore_origin(lu, v));

    return var != NO_ID && (lu->unit->var[var].flags & VARF_PARAM) &&
                   !lu->unit->var[var].nbinds
               ? var
               : NO_ID;
}

bool
frame_told_depth(struct rules_file *rf, const struct unit_lore *lu, val_id v,
                 uint32_t *param, uint32_t *more)
{
    const struct operands *o = &lu->ops;
    const op_id sum = operand_source(o, v);

    *more = 0;
    *param = param_of(lu, v);
    if (*param == NO_ID && sum != NO_ID && o->unit->op[sum].kind == OP_BINARY &&
        o->unit->op[sum].arg == OPER_ADD) {
        const int32_t n = literal_int(rf, lu, operand(o, sum, 1));
        *param = n < 0 || n >= FRAME_MORE ? NO_ID
                                          : param_of(lu, operand(o, sum, 0));
        *more = (uint32_t)n;
    }
    return *param != NO_ID && *param < GUARD_PARAMS;
}

/* The op that makes the default of a keyword-only parameter, or NO_ID. */
static op_id
keyword_default(const struct rules_file *rf, const struct unit_lore *in,
                op_id made, sym_id name)
{
    const struct operands *o = &in->ops;
    const uint32_t has = o->unit->op[made].extra;
    const op_id dict = operand_source(
        o, operand(o, made, (has & FUNCTION_DEFAULTS) != 0));

    if (!(has & FUNCTION_KWDEFAULTS) || dict == NO_ID ||
        o->unit->op[dict].kind != OP_DICT) {
        return NO_ID;
    }
    for (uint32_t i = 0; i + 1 < operand_count(o, dict); i += 2) {
        const op_id key = operand_source(o, operand(o, dict, i));
        if (key != NO_ID && o->unit->op[key].kind == OP_CONST &&
            text_eq(rf->an->constant[o->unit->op[key].arg].text,
                    sym_text(rf->an, name))) {
            return operand_source(o, operand(o, dict, i + 1));
        }
    }
    return NO_ID;
}

/* The default of a parameter, a value of the parent; NO_ID if it has none. */
static val_id
default_of(struct rules_file *rf, const struct unit_lore *lu, uint32_t param)
{
    const struct unit *u = lu->unit;
    const op_id made = rf->defined ? rf->defined[lu->id] : NO_ID;

    if (made == NO_ID || u->parent == NO_ID) {
        return NO_ID;
    }
    const struct unit_lore *in = lore_unit(rf, u->parent);
    const op_id op = param < u->params.positional
                         ? taking_default(in, made, u, param)
                         : keyword_default(rf, in, made, u->var[param].name);

    return op == NO_ID ? NO_ID : in->ops.out[op];
}

int32_t
frame_told_default(struct rules_file *rf, const struct unit_lore *lu,
                   uint32_t param)
{
    const val_id v = default_of(rf, lu, param);

    return v == NO_ID ? -1
                      : literal_int(rf, lore_unit(rf, lu->unit->parent), v);
}

const struct api *
frame_told_reader(struct rules_file *rf, const struct unit_lore *lu,
                  val_id callee)
{
    const uint32_t param = param_of(lu, callee);
    const val_id v = param == NO_ID ? NO_ID : default_of(rf, lu, param);

    return v == NO_ID
               ? NULL
               : known_row(rf, lore_mean(lore_unit(rf, lu->unit->parent), v)
                                   .name);
}

/* From the one `least - 1` further up than `n` on; none if there is no least. */
static uint32_t
bits_from(uint32_t least, int32_t n)
{
    const int32_t depth = (int32_t)least - 1 + n;

    return least == 0   ? 0
           : depth <= 0 ? FRAMES_NEAR
           : depth > 31 ? 0
                        : (UINT32_C(1) << (depth - 1)) |
                              (FRAMES_NEAR & ~((UINT32_C(1) << (depth - 1)) - 1));
}

uint32_t
frame_told_by(const struct summary_function *f)
{
    const struct frame_told *t = &f->looks.by;

    return t->is_told && !t->is_mixed && !f->is_slot && !f->is_decorated
               ? t->param
               : NO_ID;
}

struct frame_seen
frame_seen_with(const struct summary_function *f, int32_t n)
{
    const struct frame_told *t = &f->looks.by;

    if (n < 0 || frame_told_by(f) == NO_ID) {
        return (struct frame_seen){f->frames, f->looks.keeps, f->looks.gives};
    }
    return (struct frame_seen){
        t->reads | bits_from(t->least_reads, n),
        t->keeps | bits_from(t->least_keeps, n),
        t->gives | bits_from(t->least_gives, n),
    };
}
