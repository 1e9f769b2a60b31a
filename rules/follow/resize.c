#include "rules/follow/resize.h"

#include "rules/value/call.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

static bool
is_resizing(struct text method)
{
    static const char *const name[] = {
        "__delitem__", "__exit__",     "__iadd__",    "__imul__", "__init__",
        "__setitem__", "__setstate__", "append",      "clear",    "close",
        "detach",      "extend",       "frombytes",   "fromfile", "fromlist",
        "fromstring",  "fromunicode",  "insert",      "pop",      "release",
        "remove",      "resize",       "truncate",    "write",    "writelines",
    };

    return text_among(method, name, sizeof name / sizeof *name);
}

/* Does a method of the tree do so to its object? */
static bool
is_resizing_method(const struct rules_file *rf, sym_id name)
{
    const struct summary_function *f = known_function(rf, name);

    return f && f->is_method && (f->resizes & param_bit(0));
}

bool
resize_does(struct rules_file *rf, const struct unit_lore *lu, op_id op,
            val_id source)
{
    const struct operands *o = &lu->ops;
    const struct op *at = &o->unit->op[op];
    const op_id key = operand_source(o, operand(o, op, 2));

    switch ((enum op_kind)at->kind) {
    case OP_INPLACE:
    case OP_DEL_ITEM:
    case OP_ENTER:
        return operand(o, op, 0) == source;
    case OP_METHOD:
    case OP_ATTR:
        return (at->kind == OP_METHOD || o->nusers[o->out[op]] > 0) &&
               (is_resizing(sym_text(rf->an, at->arg)) ||
                is_resizing_method(rf, lore_mean(lu, o->out[op]).name));
    case OP_SET_ITEM: /* `data[2:4] = others` */
        return operand(o, op, 1) == source && key != NO_ID &&
               o->unit->op[key].kind == OP_SLICE;
    default:
        return false;
    }
}

/* `bytearray.append(data, 1)`, `operator.iadd(data, more)` */
static bool
is_function(struct text name)
{
    static const char *const function[] = {
        "ctypes.resize",    "operator.delitem", "operator.iadd",
        "operator.iconcat", "operator.imul",    "operator.setitem",
    };

    return text_among(name, function, sizeof function / sizeof *function) ||
           (text_starts(name, TEXT("builtins.bytearray.")) &&
            is_resizing(name_last(name)));
}

bool
resize_is_called(struct rules_file *rf, const struct unit_lore *lu, op_id op,
                 val_id source)
{
    const struct call call = call_at(rf, lu, op);

    return call.callee != source && call.receiver != source &&
           is_function(name_text(rf, lore_mean(lu, call.callee).name));
}

/* The parameter that a value is, or, if it is a `*rest`, is in; or NO_ID. */
static var_id
parameter_of(const struct unit_lore *lu, const struct summary_function *f,
             val_id v, int depth)
{
    const val_id origin = lore_origin(lu, v);
    const op_id op = operand_source(&lu->ops, origin);
    const var_id x = lore_loaded(lu, origin);

    if (x != NO_ID) {
        return x < f->nparams ? x : NO_ID;
    }
    const enum op_kind k =
        op == NO_ID ? OP_NULL : (enum op_kind)lu->unit->op[op].kind;
    if (depth == 0 || (k != OP_ITEM && k != OP_NEXT && k != OP_ITER)) {
        return NO_ID;
    }
    const var_id in =
        parameter_of(lu, f, operand(&lu->ops, op, 0), depth - 1);
    const bool is_rest = in != NO_ID && (in == f->star ||
                                         (f->takes_keywords &&
                                          in == f->nparams - 1));
    return is_rest ? in : NO_ID;
}

param_set
resize_parameters(struct rules_file *rf, const struct unit_lore *lu,
                  const struct summary_function *f)
{
    enum { DEEPEST = 4 };
    const struct operands *o = &lu->ops;
    param_set all = 0;

    for (op_id op = 0; op < o->unit->nops; op++) {
        const enum op_kind k = (enum op_kind)o->unit->op[op].kind;
        const bool is_call = k == OP_CALL || k == OP_CALL_STAR;
        for (uint32_t i = 0; i < operand_count(o, op); i++) {
            const val_id v = operand(o, op, i);
            if (is_call ? resize_is_called(rf, lu, op, v)
                        : resize_does(rf, lu, op, v)) {
                const var_id x = parameter_of(lu, f, v, DEEPEST);
                all |= x != NO_ID ? param_bit(x) : 0;
            }
        }
    }
    return all;
}
