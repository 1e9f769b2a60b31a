/*
 * Texts that are put together of parts, each of which is known: what is
 * written, a number, or one of some texts that are written.  A name may not go
 * over the seam of two parts.
 */
#include "rules/hint/hint_key.h"
#include "rules/hint/hint_spelled.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MOST_LOOKS = 64 };

struct composing {
    struct spelling *s;
    enum name_style style;
    uint32_t nlooks;
};

/* What may lie at the ends of a part. */
struct seam {
    bool begins, ends; /* with what a name is made of */
    bool marks;        /* `@`, behind which names stand */
};

static struct seam
seam_or(struct seam a, struct seam b)
{
    return (struct seam){a.begins || b.begins, a.ends || b.ends,
                         a.marks || b.marks};
}

static bool
is_of_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* The part is that text. */
static struct seam
add_text(struct composing *c, struct text t, bool is_inside)
{
    uint32_t end = t.n;

    spelled_names(t, is_inside ? STYLE_WORDS : c->style, hint_spelled_one,
                  c->s);
    while (end > 0 && t.s[end - 1] == ' ') {
        end--;
    }
    return (struct seam){
        .begins = !t.n || is_of_name(t.s[0]),
        .ends = !t.n || is_of_name(t.s[t.n - 1]),
        .marks = !end || t.s[end - 1] == '@',
    };
}

/* The part is a number, a date or the like. */
static struct seam
add_number(struct composing *c)
{
    static const char *const word[] = {"Infinity", "NaN", "NaT", "day",
                                       "days",     "inf", "j",   "nan"};

    for (size_t i = 0; i < sizeof word / sizeof *word; i++) {
        hint_spelled_one(c->s, text_of(word[i]));
    }
    return (struct seam){true, true, false};
}

static bool
is_number(const struct composing *c, const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);
    const struct constant *k = literal_constant(c->s->c->rf, lu, v);

    return (k && (k->kind == CONST_INT || k->kind == CONST_FLOAT)) ||
           ((m.flags & (MEANS_SEEN | MEANS_SAID)) == MEANS_SEEN &&
            m.kind == VALUE_SCALAR);
}

/* `.4f`: only a number can be formatted so. */
static bool
is_for_numbers(const struct composing *c, const struct unit_lore *lu,
               val_id spec)
{
    const struct text t = literal_text(c->s->c->rf, lu, spec).text;

    for (uint32_t i = 0; i + 1 < t.n; i++) {
        if (!strchr("0123456789.,+- ", t.s[i])) {
            return false;
        }
    }
    return t.n && strchr("deEfFgGn%", t.s[t.n - 1]);
}

static bool add_value(struct composing *c, const struct unit_lore *lu,
                      val_id v, bool is_inside, struct seam *seam);

/* One of what a display has. */
static bool
add_any_of(struct composing *c, const struct unit_lore *lu, op_id display,
           struct seam *seam)
{
    for (uint32_t i = 0; i < operand_count(&lu->ops, display); i++) {
        struct seam one;
        if (!add_value(c, lu, operand(&lu->ops, display, i), true, &one)) {
            return false;
        }
        *seam = seam_or(*seam, one);
    }
    return true;
}

/* One of what a loop goes through, or a test is given: a display, a tuple, or a
 * list of the tree. */
static bool
add_one_of(struct composing *c, const struct unit_lore *lu, val_id all,
           struct seam *seam)
{
    struct rules_file *rf = c->s->c->rf;
    const struct place behind = literal_behind(rf, (struct place){lu, all});
    const op_id op = operand_source(&lu->ops, all);
    const op_id made = operand_source(&behind.lu->ops, behind.v);
    const struct summary_words *row[WORDS_ROWS];

    if (op != NO_ID && lu->unit->op[op].kind == OP_LIST) {
        return add_any_of(c, lu, op, seam);
    }
    if (made != NO_ID && behind.lu->unit->op[made].kind == OP_TUPLE) {
        return add_any_of(c, behind.lu, made, seam);
    }
    const uint32_t n = hint_words_of(rf, lu, all, row);
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < row[i]->n; k++) {
            *seam = seam_or(*seam, add_text(c, row[i]->word[k], true));
        }
    }
    return n > 0;
}

/* `@pytest.mark.parametrize("op", ["<", ">"])`: what the parameter is given. */
static bool
add_given(struct composing *c, const struct unit_lore *lu, var_id var,
          struct seam *seam)
{
    struct rules_file *rf = c->s->c->rf;
    const op_id made = lu->unit->parent != NO_ID ? rf->defined[lu->id] : NO_ID;
    const struct text name = sym_text(rf->an, lu->unit->var[var].name);

    if (made == NO_ID) {
        return false;
    }
    const struct unit_lore *parent = lore_unit(rf, lu->unit->parent);
    val_id v = parent->ops.out[made];
    for (op_id by; (by = lore_decorator(parent, &v)) != NO_ID;) {
        const op_id op =
            operand_source(&parent->ops, operand(&parent->ops, by, 0));
        if (op == NO_ID || parent->unit->op[op].kind != OP_CALL) {
            continue;
        }
        const struct call call = call_at(rf, parent, op);
        if (call.nargs >= 2 &&
            text_eq(name_text(rf, lore_mean(parent, call.callee).name),
                    TEXT("pytest.mark.parametrize")) &&
            text_eq(literal_text(rf, parent, call.argument[0]).text, name)) {
            return call_argument(rf, &call, 2, TEXT("indirect")) == NO_ID &&
                   add_one_of(c, parent, call.argument[1], seam);
        }
    }
    return false;
}

/* All that is stored in a variable of the function. */
static bool
add_variable(struct composing *c, const struct unit_lore *lu, var_id var,
             struct seam *seam)
{
    const struct var *at = &lu->unit->var[var];
    uint32_t n = 0;

    if (at->kind != VAR_LOCAL ||
        ((at->flags & VARF_PARAM) && !add_given(c, lu, var, seam))) {
        return false;
    }
    for (op_id op = lu->var_first_store[var]; op != NO_ID;
         op = lu->var_next_store[op], n++) {
        struct seam one;
        if (!add_value(c, lu, operand(&lu->ops, op, 0), true, &one)) {
            return false;
        }
        *seam = seam_or(*seam, one);
    }
    return n == at->nbinds;
}

/* One part behind the other. */
static bool
add_row(struct composing *c, const struct unit_lore *lu, op_id op,
        bool is_inside, struct seam *seam)
{
    struct seam last = {0};

    for (uint32_t i = 0; i < operand_count(&lu->ops, op); i++) {
        struct seam one = {0};
        if (!add_value(c, lu, operand(&lu->ops, op, i),
                       is_inside || last.marks, &one) ||
            (i && last.ends && one.begins)) {
            return false;
        }
        seam->begins = i ? seam->begins : one.begins;
        last = one;
    }
    seam->ends = last.ends;
    seam->marks = last.marks;
    return true;
}

/* `{n}`, `{n:.4f}` */
static bool
add_formatted(struct composing *c, const struct unit_lore *lu, op_id op,
              struct seam *seam)
{
    const val_id v = operand(&lu->ops, op, 0);
    const val_id spec = operand(&lu->ops, op, 1);

    if (spec == NO_ID) {
        return add_value(c, lu, v, true, seam);
    }
    if (!is_for_numbers(c, lu, spec)) {
        return false;
    }
    add_text(c, literal_text(c->s->c->rf, lu, spec).text, true);
    *seam = add_number(c);
    return true;
}

/* The names of one part; false if it may be any text. */
static bool
add_value(struct composing *c, const struct unit_lore *lu, val_id v,
          bool is_inside, struct seam *seam)
{
    const struct literal text = literal_text(c->s->c->rf, lu, v);
    const op_id op = operand_source(&lu->ops, lore_origin(lu, v));
    const val_id all = operand_gone_through(&lu->ops, lore_origin(lu, v));

    *seam = (struct seam){0};
    if (text.is_known) {
        *seam = add_text(c, text.text, is_inside);
        return true;
    }
    if (is_number(c, lu, v)) {
        *seam = add_number(c);
        return true;
    }
    if (op == NO_ID || ++c->nlooks > MOST_LOOKS) {
        return false;
    }
    if (all != NO_ID) {
        return add_one_of(c, lu, all, seam);
    }
    const struct op *o = &lu->unit->op[op];
    switch ((enum op_kind)o->kind) {
    case OP_LOAD:
        return add_variable(c, lu, o->arg, seam);
    case OP_FORMAT:
        return add_formatted(c, lu, op, seam);
    case OP_JOIN:
        return add_row(c, lu, op, is_inside, seam);
    case OP_BINARY:
        return o->arg == OPER_ADD && add_row(c, lu, op, is_inside, seam);
    default:
        return false;
    }
}

bool
hint_spell_composed(struct spelling *s, val_id v, enum name_style style)
{
    struct composing c = {s, style, 0};
    struct seam seam;

    switch (style) {
    case STYLE_EXPRESSION:
    case STYLE_FORMULA:
    case STYLE_PANDAS:
    case STYLE_PYTHON:
    case STYLE_QUERY:
    case STYLE_SQL:
        return add_value(&c, s->c->lu, v, false, &seam);
    default:
        return false;
    }
}
