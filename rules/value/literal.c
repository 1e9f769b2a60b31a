#include "rules/value/literal.h"

#include "rules/value/names.h"

struct place
literal_behind(struct rules_file *rf, struct place at)
{
    at.v = lore_origin(at.lu, at.v);
    op_id op = operand_source(&at.lu->ops, at.v);
    if (op == NO_ID || at.lu->unit->op[op].kind != OP_LOAD) {
        return at;
    }
    const struct var *var = &at.lu->unit->var[at.lu->unit->op[op].arg];
    if (at.lu->id == 0 || var_is_local(var) || var->kind == VAR_FREE) {
        return at;
    }
    var_id global = name_module_var(rf, var->name);
    if (global == NO_ID || bit_test(rf->rebound, global)) {
        return at;
    }
    const struct unit_lore *module = lore_unit(rf, 0);
    op_id store = module->store[global];
    if (store == NO_ID) {
        return at;
    }
    return (struct place){module,
                          lore_origin(module, operand(&module->ops, store, 0))};
}

static const struct constant *
constant_at(const struct rules_file *rf, struct place at)
{
    op_id op = operand_source(&at.lu->ops, at.v);

    if (op == NO_ID || at.lu->unit->op[op].kind != OP_CONST) {
        return NULL;
    }
    return &rf->an->constant[at.lu->unit->op[op].arg];
}

const struct constant *
literal_constant(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    return constant_at(rf, literal_behind(rf, (struct place){lu, v}));
}

static bool
is_text(const struct constant *c)
{
    return c->kind == CONST_STR || c->kind == CONST_TEXT;
}

static bool
add_text(struct rules_file *rf, struct place at, struct buf *out, int depth)
{
    at = literal_behind(rf, at);
    const struct constant *c = constant_at(rf, at);
    if (c) {
        if (!is_text(c)) {
            return false;
        }
        buf_add(out, constant_decode(out->arena, rf->an, c));
        return true;
    }
    op_id op = operand_source(&at.lu->ops, at.v);
    if (op == NO_ID || depth == 0) {
        return false;
    }
    const struct op *o = &at.lu->unit->op[op];
    if (o->kind == OP_JOIN || (o->kind == OP_BINARY && o->arg == OPER_ADD)) {
        for (uint32_t i = 0; i < operand_count(&at.lu->ops, op); i++) {
            struct place part = {at.lu, operand(&at.lu->ops, op, i)};
            if (!add_text(rf, part, out, depth - 1)) {
                return false;
            }
        }
        return true;
    }
    return false;
}

struct literal
literal_text(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    struct buf out = {.arena = rf->arena};
    const struct constant *c = v == NO_ID ? NULL : literal_constant(rf, lu, v);

    if (c && is_text(c)) { /* of one piece: no copy */
        return (struct literal){true, constant_decode(rf->arena, rf->an, c)};
    }
    if (v == NO_ID || !add_text(rf, (struct place){lu, v}, &out, 8)) {
        return (struct literal){0};
    }
    return (struct literal){true, buf_text(&out)};
}

/* Up to the first blank of a template, or all of it. */
static struct text
up_to(struct text template, struct text blank)
{
    uint32_t at = text_find(template, blank, 0);

    return at == UINT32_MAX ? template : text_sub(template, 0, at);
}

/* `"...".format(x)`; or empty. */
static struct text
template_of(struct rules_file *rf, const struct unit_lore *lu, op_id call)
{
    const op_id method =
        operand_source(&lu->ops, operand(&lu->ops, call, 0));

    return method != NO_ID && lu->unit->op[method].kind == OP_METHOD &&
                   text_eq(sym_text(rf->an, lu->unit->op[method].arg),
                           TEXT("format"))
               ? literal_text(rf, lu, operand(&lu->ops, method, 0)).text
               : (struct text){0};
}

struct text
literal_prefix(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    struct buf out = {.arena = rf->arena};
    struct place at = literal_behind(rf, (struct place){lu, v});
    op_id op = operand_source(&at.lu->ops, at.v);

    if (op == NO_ID) {
        return (struct text){0};
    }
    if (at.lu->unit->op[op].kind == OP_BINARY &&
        at.lu->unit->op[op].arg == OPER_MOD) {
        at.v = operand(&at.lu->ops, op, 0);
        return up_to(literal_text(rf, at.lu, at.v).text, TEXT("%"));
    }
    if (at.lu->unit->op[op].kind == OP_CALL) {
        return up_to(template_of(rf, at.lu, op), TEXT("{"));
    }
    (void)add_text(rf, at, &out, 8); /* what came before it failed is there */
    return buf_text(&out);
}

static struct text
unquoted(struct text t)
{
    uint32_t i = 0;

    while (i < t.n && t.s[i] != '"' && t.s[i] != '\'') {
        i++;
    }
    uint32_t q = i + 2 < t.n && t.s[i] == t.s[i + 1] && t.s[i] == t.s[i + 2] &&
                         t.n - i >= 6
                     ? 3
                     : 1;
    return i + 2 * q <= t.n ? text_sub(t, i + q, t.n - q) : t;
}

static bool
is_quoted(const struct constant *c)
{
    return c->kind == CONST_STR || c->kind == CONST_BYTES;
}

/* Constants that are spelled in one way only. */
static struct text
keyword_text(const struct constant *c)
{
    switch ((enum const_kind)c->kind) {
    case CONST_NONE:
        return TEXT("None");
    case CONST_TRUE:
        return TEXT("True");
    case CONST_FALSE:
        return TEXT("False");
    default:
        return (struct text){0};
    }
}

struct literal
literal_source(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct constant *c = literal_constant(rf, lu, v);

    if (c && keyword_text(c).n) {
        return (struct literal){true, keyword_text(c)};
    }
    if (c && c->span.end > c->span.begin) {
        struct text t =
            text_sub(rf->an->source->text, c->span.begin, c->span.end);
        return (struct literal){true, is_quoted(c) ? unquoted(t) : t};
    }
    op_id op = operand_source(&lu->ops, v);
    if (op == NO_ID) {
        return (struct literal){0};
    }
    const struct op *o = &lu->unit->op[op];
    if (o->kind == OP_LOAD) {
        return (struct literal){true,
                                sym_text(rf->an, lu->unit->var[o->arg].name)};
    }
    if (o->kind == OP_ATTR) {
        struct literal base = literal_source(rf, lu, operand(&lu->ops, op, 0));
        sym_id name = name_join(rf, base.text, sym_text(rf->an, o->arg));
        return (struct literal){base.is_known && name != NO_ID,
                                name_text(rf, name)};
    }
    return (struct literal){0};
}

/* A number literal is false if all its digits are 0. */
static bool
is_zero(struct text t)
{
    for (uint32_t i = 0; i < t.n; i++) {
        if ((t.s[i] >= '1' && t.s[i] <= '9') ||
            (t.s[i] >= 'a' && t.s[i] <= 'd' && t.n > 2)) {
            return false;
        }
    }
    return true;
}

enum truth
literal_truth(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct constant *c = literal_constant(rf, lu, v);

    if (!c) {
        return TRUTH_UNKNOWN;
    }
    switch ((enum const_kind)c->kind) {
    case CONST_NONE:
    case CONST_FALSE:
        return TRUTH_FALSE;
    case CONST_TRUE:
    case CONST_ELLIPSIS:
        return TRUTH_TRUE;
    case CONST_SMALL:
        return c->small ? TRUTH_TRUE : TRUTH_FALSE;
    case CONST_INT:
    case CONST_FLOAT:
    case CONST_IMAGINARY:
        return is_zero(
                   text_sub(rf->an->source->text, c->span.begin, c->span.end))
                   ? TRUTH_FALSE
                   : TRUTH_TRUE;
    case CONST_STR:
    case CONST_BYTES:
    case CONST_TEXT:
        return constant_decode(rf->arena, rf->an, c).n ? TRUTH_TRUE
                                                       : TRUTH_FALSE;
    case CONST_NAMES:
        return TRUTH_UNKNOWN;
    }
    return TRUTH_UNKNOWN;
}

int32_t
literal_int(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct constant *c = literal_constant(rf, lu, v);
    int32_t n = 0;

    if (!c || (c->kind != CONST_INT && c->kind != CONST_SMALL)) {
        return -1;
    }
    if (c->kind == CONST_SMALL) {
        return c->small;
    }
    struct text t = text_sub(rf->an->source->text, c->span.begin, c->span.end);
    for (uint32_t i = 0; i < t.n; i++) {
        if (t.s[i] < '0' || t.s[i] > '9' || n > 100000) {
            return -1;
        }
        n = n * 10 + (t.s[i] - '0');
    }
    return n;
}
