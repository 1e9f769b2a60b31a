#include "rules/size/extent.h"

#include "rules/value/call.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"

#include <math.h>

enum {
    DEEPEST_SUM = 8, /* operators inside of one another */
    WORD = 8,        /* bytes of a reference, and of most numbers of arrays */
    MOST_EXPONENT = 64
};

/* ---- numbers ----------------------------------------------------------- */

static int
digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : 16;
}

static int
base_of(struct text t)
{
    if (t.n < 2 || t.s[0] != '0') {
        return 10;
    }
    switch (t.s[1] | ('a' - 'A')) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 10;
    }
}

/* `1_000_000`, `0xffff`, `1e6`, `2.5e3`. */
static double
read_number(struct text t)
{
    const int base = base_of(t);
    uint32_t i = base == 10 ? 0 : 2;
    double value = 0, unit = 1;
    bool is_fraction = false;

    for (; i < t.n; i++) {
        if (t.s[i] == '.') {
            is_fraction = true;
        } else if (digit_of(t.s[i]) < base) {
            value = value * base + digit_of(t.s[i]);
            unit = is_fraction ? unit * base : unit;
        } else if (t.s[i] != '_') {
            break;
        }
    }
    value /= unit;
    if (i < t.n && base == 10 && (t.s[i] == 'e' || t.s[i] == 'E')) {
        const double power = read_number(text_sub(t, i + 1, t.n));
        return power <= MOST_EXPONENT ? value * pow(10, power) : NAN;
    }
    return i == t.n && t.n > 0 ? value : NAN;
}

static double
of_constant(struct rules_file *rf, const struct constant *c)
{
    switch ((enum const_kind)c->kind) {
    case CONST_SMALL:
        return c->small;
    case CONST_INT:
    case CONST_FLOAT:
        return read_number(
            text_sub(rf->an->source->text, c->span.begin, c->span.end));
    default:
        return NAN;
    }
}

static double
of_operator(enum oper oper, double a, double b)
{
    switch (oper) {
    case OPER_ADD:
        return a + b;
    case OPER_SUB:
        return a - b;
    case OPER_MUL:
        return a * b;
    case OPER_DIV:
        return a / b;
    case OPER_FLOORDIV:
        return floor(a / b);
    case OPER_POW:
        return pow(a, b);
    case OPER_LSHIFT:
        return a * pow(2, b);
    default:
        return NAN;
    }
}

/* Is it a call of this function of Python itself, with arguments? */
static bool
is_builtin(struct rules_file *rf, const struct unit_lore *lu,
           const struct call *call, const char *name)
{
    const struct meaning m = lore_mean(lu, lore_origin(lu, call->callee));
    const struct text full = name_text(rf, m.name);

    return call->nargs > 0 && !call->nkeywords && !call->is_starred &&
           text_starts(full, TEXT("builtins.")) &&
           text_eq(name_last(full), text_of(name));
}

static double
number_at(struct rules_file *rf, struct place at, int depth)
{
    at = literal_behind(rf, at);
    const op_id op = operand_source(&at.lu->ops, at.v);

    if (op == NO_ID || depth == 0) {
        return NAN;
    }
    const struct op *o = &at.lu->unit->op[op];
    const struct place left = {at.lu, operand(&at.lu->ops, op, 0)};
    switch ((enum op_kind)o->kind) {
    case OP_CONST:
        return of_constant(rf, &rf->an->constant[o->arg]);
    case OP_BINARY: {
        const struct place right = {at.lu, operand(&at.lu->ops, op, 1)};
        return of_operator((enum oper)o->arg, number_at(rf, left, depth - 1),
                           number_at(rf, right, depth - 1));
    }
    case OP_CALL: {
        const struct call call = call_at(rf, at.lu, op);
        return is_builtin(rf, at.lu, &call, "int") && call.nargs == 1
                   ? number_at(rf, (struct place){at.lu, call.argument[0]},
                               depth - 1)
                   : NAN;
    }
    default:
        return NAN;
    }
}

/* The value of an expression of number literals and of names that are only
 * ever bound to such; NAN if it is anything else. */
static double
number_of(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    return number_at(rf, (struct place){lu, v}, DEEPEST_SUM);
}

/* ---- how many ---------------------------------------------------------- */

/* `range(stop)`, `range(start, stop, step)`. */
static double
of_range(struct rules_file *rf, const struct unit_lore *lu,
         const struct call *call)
{
    double n[3] = {0, 0, 1};

    if (call->nargs == 1) {
        return number_of(rf, lu, call->argument[0]);
    }
    for (uint32_t i = 0; i < call->nargs && i < 3; i++) {
        n[i] = number_of(rf, lu, call->argument[i]);
    }
    return n[2] != 0 ? (n[1] - n[0]) / n[2] : NAN;
}

double
extent_items(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct place at = literal_behind(rf, (struct place){lu, v});
    const op_id op = operand_source(&at.lu->ops, at.v);

    if (op == NO_ID || at.lu->unit->op[op].kind != OP_CALL) {
        return NAN;
    }
    const struct call call = call_at(rf, at.lu, op);
    return is_builtin(rf, at.lu, &call, "range") ? of_range(rf, at.lu, &call)
                                                 : NAN;
}

/* ---- how many bytes ---------------------------------------------------- */

/* What one repetition of a display or a text literal takes. */
static double
of_part(struct rules_file *rf, struct place at)
{
    at = literal_behind(rf, at);
    const op_id op = operand_source(&at.lu->ops, at.v);

    if (op == NO_ID) {
        return NAN;
    }
    const struct op *o = &at.lu->unit->op[op];
    switch ((enum op_kind)o->kind) {
    case OP_LIST:
    case OP_TUPLE:
        return WORD * (double)operand_count(&at.lu->ops, op);
    case OP_CONST: {
        const struct constant *c = &rf->an->constant[o->arg];
        return c->kind == CONST_STR || c->kind == CONST_TEXT ||
                       c->kind == CONST_BYTES
                   ? (double)(c->span.end - c->span.begin)
                   : NAN;
    }
    default:
        return NAN;
    }
}

/* `[0] * n`, `n * "-"`. */
static double
of_repeated(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    const struct place a = {lu, operand(&lu->ops, op, 0)};
    const struct place b = {lu, operand(&lu->ops, op, 1)};

    if (lu->unit->op[op].arg != OPER_MUL) {
        return NAN;
    }
    const double bytes = of_part(rf, a) * number_of(rf, lu, b.v);
    return isnan(bytes) ? of_part(rf, b) * number_of(rf, lu, a.v) : bytes;
}

/* `(n, m)`, `[n, m]` or `n`. */
static double
of_shape(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct place at = literal_behind(rf, (struct place){lu, v});
    const op_id op = operand_source(&at.lu->ops, at.v);
    double product = 1;

    if (op == NO_ID || (at.lu->unit->op[op].kind != OP_TUPLE &&
                        at.lu->unit->op[op].kind != OP_LIST)) {
        return number_of(rf, lu, v);
    }
    for (uint32_t i = 0; i < operand_count(&at.lu->ops, op); i++) {
        product *= number_of(rf, at.lu, operand(&at.lu->ops, op, i));
    }
    return product;
}

/* Where makers of arrays take their shape. */
static const struct shaper {
    const char *name;
    bool is_spread; /* `rand(n, m)`, else `zeros((n, m))` */
} shaper[] = {
    {"zeros", false}, {"ones", false}, {"empty", false},
    {"full", false},  {"rand", true},  {"randn", true},
};

static double
of_shaped(struct rules_file *rf, const struct unit_lore *lu,
          const struct call *call)
{
    const struct meaning m = lore_mean(lu, lore_origin(lu, call->callee));
    const struct text name = name_last(name_text(rf, m.name));
    const bool is_torch =
        text_eq(name_top(name_text(rf, m.name)), TEXT("torch"));
    double items = 1;

    for (size_t i = 0; i < sizeof shaper / sizeof *shaper; i++) {
        if (!text_eq(name, text_of(shaper[i].name)) || call->is_starred ||
            call->nargs == call->nkeywords) {
            continue;
        }
        const bool is_spread =
            shaper[i].is_spread || (is_torch && !text_eq(name, TEXT("full")));
        const uint32_t n = is_spread ? call->nargs - call->nkeywords : 1;
        for (uint32_t k = 0; k < n; k++) {
            items *= of_shape(rf, lu, call->argument[k]);
        }
        return WORD * items;
    }
    return NAN;
}

/* Containers of as many items as something gives. */
static double
of_gathered(struct rules_file *rf, const struct unit_lore *lu,
            const struct call *call)
{
    static const char *const gathers[] = {"list", "tuple", "set", "frozenset",
                                          "sorted"};
    static const char *const reserves[] = {"bytearray", "bytes"};

    for (size_t i = 0; i < sizeof gathers / sizeof *gathers; i++) {
        if (is_builtin(rf, lu, call, gathers[i])) {
            return WORD * extent_items(rf, lu, call->argument[0]);
        }
    }
    for (size_t i = 0; i < sizeof reserves / sizeof *reserves; i++) {
        if (is_builtin(rf, lu, call, reserves[i])) {
            return number_of(rf, lu, call->argument[0]);
        }
    }
    return NAN;
}

/* A list, set or dict comprehension: called with what it goes through. */
static double
of_comprehension(struct rules_file *rf, const struct unit_lore *lu,
                 const struct call *call)
{
    const op_id made = operand_source(&lu->ops, call->callee);

    return made != NO_ID && lu->unit->op[made].kind == OP_FUNCTION &&
                   call->nargs > 0 &&
                   rf->an->unit[lu->unit->op[made].arg].kind ==
                       UNIT_COMPREHENSION
               ? WORD * extent_items(rf, lu, call->argument[0])
               : NAN;
}

double
extent_bytes(struct rules_file *rf, const struct unit_lore *lu, val_id v,
             bool is_numbers)
{
    const op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID) {
        return NAN;
    }
    if (lu->unit->op[op].kind == OP_BINARY) {
        return is_numbers ? NAN : of_repeated(rf, lu, op);
    }
    if (lu->unit->op[op].kind != OP_CALL) {
        return NAN;
    }
    const struct call call = call_at(rf, lu, op);
    if (is_numbers) {
        return of_shaped(rf, lu, &call);
    }
    const double bytes = of_gathered(rf, lu, &call);
    return isnan(bytes) ? of_comprehension(rf, lu, &call) : bytes;
}
