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

int32_t
frame_told_default(struct rules_file *rf, const struct unit_lore *lu,
                   uint32_t param)
{
    const val_id v = taking_preset(rf, lu, param);

    return v == NO_ID ? -1
                      : literal_int(rf, lore_unit(rf, lu->unit->parent), v);
}

const struct api *
frame_told_reader(struct rules_file *rf, const struct unit_lore *lu,
                  val_id callee)
{
    const uint32_t param = param_of(lu, callee);
    const val_id v = param == NO_ID ? NO_ID : taking_preset(rf, lu, param);

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
