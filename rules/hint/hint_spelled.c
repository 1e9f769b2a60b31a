#include "rules/hint/hint_spelled.h"

#include "rules/value/literal.h"
#include "rules/value/names.h"

enum { MOST_PARTS = 6, MOST_TEXTS = 16 };

void
hint_spelled_one(void *context, struct text name)
{
    struct spelling *s = context;
    const struct unit *u = s->c->lu->unit;
    sym_id sym = intern_find(s->c->rf->an->names, name);

    for (var_id v = 0; sym != NO_ID && v < u->nvars; v++) {
        if (u->var[v].name != sym) {
            continue;
        }
        hint_use_var(s->c, s->op, v, s->reason);
        if (s->child != NO_ID) {
            hint_outlive(s->c, v, s->child, s->reason);
        }
    }
}

/* The text behind `compile(text, ...)`, `compile(ast.parse(text), ...)`; the
 * value itself otherwise. */
static val_id
compiled_text(const struct collector *c, val_id v)
{
    static const char *const reading[] = {"builtins.compile", "ast.parse"};

    for (size_t i = 0; i < sizeof reading / sizeof *reading; i++) {
        const op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));
        if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
            break;
        }
        struct call call = call_at(c->rf, c->lu, op);
        const struct meaning callee =
            lore_mean(c->lu, lore_origin(c->lu, call.callee));
        const val_id text = call_argument(c->rf, &call, 0, TEXT("source"));
        if (text != NO_ID && text_eq(name_text(c->rf, callee.name),
                                     text_of(reading[i]))) {
            v = text;
        }
    }
    return v;
}

/* `repr(1j)`: of a number or a text it spells no name. */
static bool
spells_value(const struct collector *c, val_id v)
{
    const op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));

    if (op == NO_ID || c->lu->unit->op[op].kind != OP_CALL) {
        return false;
    }
    const struct call call = call_at(c->rf, c->lu, op);
    const struct meaning m = call.nargs == 1 && !call.is_starred
                                 ? lore_mean(c->lu, call.argument[0])
                                 : meaning_unknown();
    return text_eq(name_text(c->rf, lore_mean(c->lu, call.callee).name),
                   TEXT("builtins.repr")) &&
           (m.flags & (MEANS_SEEN | MEANS_SAID)) == MEANS_SEEN &&
           (m.kind == VALUE_TEXT || m.kind == VALUE_BYTES ||
            m.kind == VALUE_NONE);
}

/* `for key in ("a", "b"): locals()[key]`, `... eval(key)`: the display, or
 * NO_ID. */
op_id
hint_texts_of_loop(const struct collector *c, val_id key)
{
    const struct operands *o = &c->lu->ops;
    const op_id made =
        operand_source(o, operand_gone_through(o, lore_origin(c->lu, key)));

    if (made == NO_ID || (o->unit->op[made].kind != OP_LIST &&
                          o->unit->op[made].kind != OP_TUPLE)) {
        return NO_ID;
    }
    for (uint32_t i = 0; i < operand_count(o, made); i++) {
        if (!literal_text(c->rf, c->lu, operand(o, made, i)).is_known) {
            return NO_ID;
        }
    }
    return made;
}

/* `"import %s" % name`, `"from " + name + " import *"`: one such statement, which
 * reads no name, as far as it is written. */
static bool
is_import(const struct collector *c, val_id v, bool is_first, int steps)
{
    const op_id op = operand_source(&c->lu->ops, lore_origin(c->lu, v));
    const struct literal text = literal_text(c->rf, c->lu, v);
    const bool is_sum =
        op != NO_ID && c->lu->unit->op[op].kind == OP_BINARY && steps > 0;

    if (text.is_known) {
        return text_find(text.text, TEXT(";"), 0) == UINT32_MAX &&
               text_find(text.text, TEXT("\n"), 0) == UINT32_MAX &&
               (!is_first || text_starts(text.text, TEXT("import ")) ||
                text_starts(text.text, TEXT("from ")));
    }
    if (is_sum && c->lu->unit->op[op].arg == OPER_MOD) {
        return is_import(c, operand(&c->lu->ops, op, 0), is_first, 0);
    }
    if (is_sum && c->lu->unit->op[op].arg == OPER_ADD) {
        return is_import(c, operand(&c->lu->ops, op, 0), is_first, steps - 1) &&
               is_import(c, operand(&c->lu->ops, op, 1), false, steps - 1);
    }
    return !is_first;
}

/* The names that each text of the display has. */
static void
spell_each(struct spelling *s, op_id display, enum name_style style)
{
    const struct operands *o = &s->c->lu->ops;

    for (uint32_t i = 0; i < operand_count(o, display); i++) {
        spelled_names(
            literal_text(s->c->rf, s->c->lu, operand(o, display, i)).text,
            style, hint_spelled_one, s);
    }
}

/* Of a variable that is only ever bound to texts that are written there: the
 * names that they have.  False if it may be bound to something else. */
static bool
spell_stores(struct spelling *s, val_id v, enum name_style style)
{
    const struct unit_lore *lu = s->c->lu;
    const var_id var = lore_loaded(lu, v);
    uint32_t n = 0;

    if (var == NO_ID || lu->unit->var[var].kind != VAR_LOCAL ||
        (lu->unit->var[var].flags & VARF_PARAM)) {
        return false;
    }
    for (op_id op = lu->var_first_store[var]; op != NO_ID;
         op = lu->var_next_store[op], n++) {
        const val_id stored = operand(&lu->ops, op, 0);
        if (n == MOST_TEXTS ||
            !literal_text(s->c->rf, lu, stored).is_known) {
            return false;
        }
    }
    for (op_id op = lu->var_first_store[var]; op != NO_ID;
         op = lu->var_next_store[op]) {
        spelled_names(
            literal_text(s->c->rf, lu, operand(&lu->ops, op, 0)).text, style,
            hint_spelled_one, s);
    }
    return n > 0 && n == lu->unit->var[var].nbinds;
}

/* `f"SELECT {columns} FROM t"` is no expression, whatever is filled in. */
static bool
is_statement(const struct collector *c, val_id v)
{
    static const char *const verb[] = {"ALTER",  "CREATE", "DELETE", "DROP",
                                       "INSERT", "MERGE",  "SELECT", "SHOW",
                                       "UPDATE", "WITH"};
    const struct text t = text_trim(literal_prefix(c->rf, c->lu, v));

    for (size_t i = 0; i < sizeof verb / sizeof *verb; i++) {
        const struct text word = text_of(verb[i]);
        if (text_starts(t, word) &&
            (t.n == word.n || t.s[word.n] == ' ' || t.s[word.n] == '\n')) {
            return true;
        }
    }
    return false;
}

/* The text of a value names variables, or may name any. */
void
hint_read_text(struct spelling *s, val_id v, enum name_style style)
{
    v = style == STYLE_PYTHON ? compiled_text(s->c, v) : v;
    struct meaning m = lore_mean(s->c->lu, v);
    struct literal text = literal_text(s->c->rf, s->c->lu, v);
    bool is_code = style == STYLE_PYTHON && m.kind == VALUE_RECORD;
    bool is_list = style == STYLE_WORDS && kind_is_container(m.kind);

    if (text.is_known) {
        spelled_names(text.text, style, hint_spelled_one, s);
        return;
    }
    if (style == STYLE_PYTHON &&
        (spells_value(s->c, v) || is_import(s->c, v, true, MOST_PARTS))) {
        return;
    }
    if (style == STYLE_PANDAS && is_statement(s->c, v)) {
        return;
    }
    const op_id display = hint_texts_of_loop(s->c, v);
    if (display != NO_ID) {
        spell_each(s, display, style);
        return;
    }
    if (spell_stores(s, v, style) || hint_spell_composed(s, v, style)) {
        return;
    }
    if (m.kind != VALUE_TEXT && m.kind != VALUE_UNKNOWN &&
        m.kind != VALUE_DATA && m.kind != VALUE_BYTES && !is_code && !is_list) {
        return; /* no text: a callable, a table, a number */
    }
    hint_use_all(s->c, s->op, s->reason);
    for (var_id owner = 0; s->child != NO_ID && owner < s->c->lu->unit->nvars;
         owner++) {
        if (var_is_local(&s->c->lu->unit->var[owner])) {
            hint_outlive(s->c, owner, s->child, s->reason);
        }
    }
}
