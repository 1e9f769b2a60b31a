#include "rules/value/script.h"

#include "base/vec.h"
#include "rules/value/known.h"
#include "rules/value/literal.h"
#include "rules/value/names.h"
#include "rules/value/project.h"

#include <stdlib.h>

struct scan {
    struct rules_file *rf;
    const struct unit *module;
    struct operands ops;
    uint64_t *own;          /* by var: nobody else sees it */
    VEC(struct span) guard; /* of `if __name__ == "__main__":` */
    VEC(struct spent) spent;
};

static void
give_up(struct scan *s, sym_id name)
{
    var_id v = name == NO_ID ? NO_ID : name_module_var(s->rf, name);

    if (v != NO_ID) {
        bit_clear(s->own, v);
    }
}

static void
give_up_text(struct scan *s, struct text name)
{
    give_up(s, intern_find(s->rf->an->names, name));
}

/* Is `word` one of the words between the dots? */
static bool
has_component(struct text name, struct text word)
{
    for (uint32_t at = 0, end; at <= name.n; at = end + 1) {
        for (end = at; end < name.n && name.s[end] != '.'; end++) {
        }
        if (text_eq(text_sub(name, at, end), word)) {
            return true;
        }
    }
    return false;
}

/* Has an import statement of the tree this word among its names? */
static bool
is_imported(const struct project *p, struct text word)
{
    uint32_t nfiles;
    const struct summary *const *file = project_files(p, &nfiles);

    for (uint32_t i = 0; i < nfiles; i++) {
        for (uint32_t k = 0; file[i] && k < file[i]->nimports; k++) {
            if (has_component(file[i]->import[k], word)) {
                return true;
            }
        }
    }
    return false;
}

/* ---- is the file a script? --------------------------------------------- */

/* "if __name__ == '__main__':" without white space and parentheses. */
static bool
is_guard(struct text header)
{
    char s[32];
    struct text t = {s, 0};

    for (uint32_t i = 0; i < header.n && t.n < sizeof s; i++) {
        char c = header.s[i] == '\'' ? '"' : header.s[i];
        if (c != ' ' && c != '\t' && c != '(' && c != ')') {
            s[t.n++] = c;
        }
        if (c == ':') {
            break;
        }
    }
    return text_eq(t, TEXT("if__name__==\"__main__\":")) ||
           text_eq(t, TEXT("if\"__main__\"==__name__:"));
}

/* Does a clause of that statement run where the file is imported? */
static bool
has_else(struct text body)
{
    return text_find(body, TEXT("\nel"), 0) != UINT32_MAX;
}

static void
find_guards(struct scan *s)
{
    struct text text = s->rf->an->source->text;

    for (stmt_id i = 0; i < s->module->nstmts; i++) {
        struct span span = s->module->stmt[i].span;
        struct text body = text_sub(text, span.begin, span.end);
        if (s->module->stmt[i].parent == NO_ID && is_guard(body) &&
            !has_else(body)) {
            vec_push(s->rf->scratch, &s->guard, span);
        }
    }
}

static bool
is_guarded(const struct scan *s, uint32_t at)
{
    for (uint32_t i = 0; i < s->guard.n; i++) {
        if (at >= s->guard.at[i].begin && at < s->guard.at[i].end) {
            return true;
        }
    }
    return false;
}

/* Nobody in the tree imports the file, or could: it is no part of a package's
 * face, and nothing loads modules whose names are only known at run time. */
static bool
is_script(const struct rules_file *rf)
{
    struct text stem = name_last(rf->module);

    return !text_eq(stem, TEXT("__init__")) && !rf->has_unknown_importers &&
           !is_imported(rf->project, stem) && !project_loads(rf->project);
}

/* ---- who else sees a name? --------------------------------------------- */

static bool
is_dunder(struct text name)
{
    return text_starts(name, TEXT("__")) && text_ends(name, TEXT("__"));
}

/* The unit below the module that holds `unit` if it is done where it stands:
 * comprehensions and class bodies, and what of the kind is in them. */
static unit_id
done_on_the_spot(const struct analysis *an, unit_id unit)
{
    for (;; unit = an->unit[unit].parent) {
        enum unit_kind kind = an->unit[unit].kind;
        if (kind != UNIT_COMPREHENSION && kind != UNIT_CLASS) {
            return NO_ID;
        }
        if (an->unit[unit].parent == 0) {
            return unit;
        }
    }
}

/* The name is read when the call of unit `inner` has run. */
static bool
add_spent(struct scan *s, unit_id inner, var_id v)
{
    const struct operands *o = &s->ops;

    for (op_id op = 0; op < s->module->nops; op++) {
        const struct op *f = &s->module->op[op];
        if (f->kind != OP_FUNCTION || f->arg != inner || o->out[op] == NO_ID) {
            continue;
        }
        val_id made = o->out[op];
        op_id call = operand_only_user(o, made);
        if (call == NO_ID || s->module->op[call].kind != OP_CALL) {
            return false;
        }
        struct spent spent = {call, v};
        vec_push(s->rf->arena, &s->spent, spent);
    }
    return true;
}

/* What a nested scope makes of a name of the module. */
static void
look_inside(struct scan *s, unit_id unit, const struct var *var)
{
    var_id v = name_module_var(s->rf, var->name);
    bool is_name = var->kind == VAR_NAME;

    if (v == NO_ID || !bit_test(s->own, v) ||
        (var->kind != VAR_GLOBAL && var->kind != VAR_GLOBAL_EXPLICIT &&
         !(is_name && var->nreads))) {
        return; /* another variable of that name */
    }
    unit_id inner = done_on_the_spot(s->rf->an, unit);
    if (var->kind == VAR_GLOBAL_EXPLICIT || inner == NO_ID ||
        (var->flags & (VARF_DELETED | VARF_ANNOTATION)) ||
        !add_spent(s, inner, v)) {
        bit_clear(s->own, v);
    }
}

/* Comprehensions that are part of the module's own code have variables of
 * their own for what they read of it. */
static void
look_at_inlined(struct scan *s, var_id inlined)
{
    const struct var *var = &s->module->var[inlined];
    var_id v = name_module_var(s->rf, var->name);

    if (v == NO_ID || v == inlined ||
        (var->kind != VAR_GLOBAL && var->kind != VAR_GLOBAL_EXPLICIT)) {
        return;
    }
    if (var->nbinds || var->flags & VARF_DELETED) {
        bit_clear(s->own, v);
        return;
    }
    for (op_id op = 0; op < s->module->nops; op++) {
        if (s->module->op[op].kind == OP_LOAD &&
            s->module->op[op].arg == inlined) {
            struct spent spent = {op, v};
            vec_push(s->rf->arena, &s->spent, spent);
        }
    }
}

/* Is the value a function, a class or a module; or made under the name that
 * it is stored in (`P = namedtuple("P", ...)`)?  Pickles and error messages
 * find such things by their names. */
static bool
is_definition(const struct scan *s, val_id v, sym_id name)
{
    const struct operands *o = &s->ops;

    for (int steps = 0; steps < 8; steps++) {
        op_id op = operand_source(o, v);
        enum op_kind k =
            op == NO_ID ? OP_NULL : (enum op_kind)s->module->op[op].kind;
        if (k == OP_FUNCTION || k == OP_IMPORT || k == OP_IMPORT_FROM ||
            k == OP_BUILD_CLASS || k == OP_TYPE_PARAMS_SET) {
            return true;
        }
        if (k != OP_CALL || operand_count(o, op) < 3) {
            return false;
        }
        op_id callee = operand_source(o, operand(o, op, 0));
        op_id first = operand_source(o, operand(o, op, 2));
        if (callee != NO_ID && s->module->op[callee].kind == OP_BUILD_CLASS) {
            return true;
        }
        if (first != NO_ID && s->module->op[first].kind == OP_CONST) {
            struct text said =
                constant_decode(s->rf->scratch, s->rf->an,
                                &s->rf->an->constant[s->module->op[first].arg]);
            return text_eq(said, sym_text(s->rf->an, name));
        }
        if (operand_count(o, op) != 3) {
            return false;
        }
        v = operand(o, op, 2); /* decorated, or like it */
    }
    return false;
}

static bool
is_word_byte(char c)
{
    return c == '_' || (c & 0x80) || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* No code has `>>>`: what stands on such a line, and on those with `...` that
 * go on with it, is an example that somebody may run. */
static void
look_at_doctests(struct scan *s)
{
    const struct source *source = s->rf->an->source;

    for (uint32_t line = 1; line <= source->nlines; line++) {
        struct text t = text_trim(source_line_text(source, line));
        if (!text_starts(t, TEXT("...")) &&
            text_find(t, TEXT(">>>"), 0) == UINT32_MAX) {
            continue;
        }
        for (uint32_t at = 0, end; at < t.n; at = end + 1) {
            for (end = at; end < t.n && is_word_byte(t.s[end]); end++) {
            }
            give_up_text(s, text_sub(t, at, end));
        }
    }
}

/* If there is an `__all__`: all texts that are names. */
static void
look_at_exports(struct scan *s)
{
    const struct analysis *an = s->rf->an;
    sym_id all = intern_find(an->names, TEXT("__all__"));

    if (all == NO_ID || name_module_var(s->rf, all) == NO_ID) {
        return;
    }
    for (const_id i = 0; i < an->nconstants; i++) {
        const struct constant *c = &an->constant[i];
        if (c->kind == CONST_STR) {
            give_up_text(s, constant_decode(s->rf->scratch, an, c));
        }
    }
}

static void
look_at_bindings(struct scan *s)
{
    const struct unit *u = s->module;
    uint64_t *outside = bitrows_make(s->rf->scratch, 1, u->nvars).word;

    for (op_id op = 0; op < u->nops; op++) {
        struct op_effect e = op_effect(&u->op[op]);
        if (e.var == NO_ID || !e.binds) {
            continue;
        }
        if (!is_guarded(s, u->op[op].at)) {
            bit_set(outside, e.var);
        }
        if (is_definition(s, operand(&s->ops, op, 0), u->var[e.var].name)) {
            bit_clear(s->own, e.var);
        }
    }
    bool script = is_script(s->rf);
    struct text first = source_line_text(s->rf->an->source, 1);
    bool says_so = script && !s->guard.n && text_starts(first, TEXT("#!")) &&
                   text_find(first, TEXT("python"), 0) != UINT32_MAX;
    for (var_id v = 0; v < u->nvars; v++) {
        if (!bit_test(outside, v) || says_so) {
            bit_set(s->rf->sure, v);
        } else if (!script) {
            bit_clear(s->own, v);
        }
    }
}

/* ---- the module as a unit like others ---------------------------------- */

static int
compare_spent(const void *a, const void *b)
{
    const struct spent *x = a, *y = b;

    if (x->op != y->op) {
        return x->op < y->op ? -1 : 1;
    }
    return x->var < y->var ? -1 : x->var > y->var;
}

/* An analysis in which the names are locals. */
static void
make_locals(struct scan *s)
{
    struct rules_file *rf = s->rf;
    struct analysis *an = arena_new(rf->arena, struct analysis);
    struct unit *unit = arena_array(rf->arena, struct unit, rf->an->nunits);
    struct var *var = arena_array(rf->arena, struct var, s->module->nvars);

    *an = *rf->an;
    memcpy(unit, an->unit, an->nunits * sizeof *unit);
    memcpy(var, s->module->var, s->module->nvars * sizeof *var);
    for (var_id v = 0; v < s->module->nvars; v++) {
        var[v].kind = bit_test(s->own, v) ? VAR_LOCAL : var[v].kind;
    }
    for (uint32_t i = 0; i < s->spent.n; i++) {
        var_id v = s->spent.at[i].var;
        if (bit_test(s->own, v)) {
            var[v].kind = VAR_CELL;
            var[v].flags |= VARF_SPENT;
            var[v].nreads++;
        }
    }
    if (s->spent.n) {
        qsort(s->spent.at, s->spent.n, sizeof *s->spent.at, compare_spent);
    }
    unit->var = var;
    unit->spent = s->spent.at;
    unit->nspent = s->spent.n;
    an->unit = unit;
    rf->an = an;
    rf->script = unit;
}

void
script_open(struct rules_file *rf)
{
    const struct unit *u = &rf->an->unit[0];
    struct arena_mark mark = arena_mark(rf->scratch);
    struct scan s = {.rf = rf, .module = u};

    if (rf->module_scope != MODULE_SCOPE_SCRIPTS || u->bail || !u->nvars ||
        rf->an->has_star_import || is_imported(rf->project, TEXT("__main__"))) {
        return;
    }
    s.ops = operands_find(rf->arena, rf->scratch, u);
    s.own = bitrows_make(rf->arena, 1, u->nvars).word;
    rf->sure = bitrows_make(rf->arena, 1, u->nvars).word;
    for (var_id v = 0; v < u->nvars; v++) {
        const struct var *var = &u->var[v];
        if (var->kind == VAR_NAME && var->nbinds &&
            !is_dunder(sym_text(rf->an, var->name))) {
            bit_set(s.own, v);
        }
    }
    find_guards(&s);
    look_at_bindings(&s);
    for (var_id v = 0; v < u->nvars; v++) {
        look_at_inlined(&s, v);
    }
    look_at_doctests(&s);
    look_at_exports(&s);
    for (unit_id i = 1; i < rf->an->nunits; i++) {
        for (var_id v = 0; v < rf->an->unit[i].nvars; v++) {
            look_inside(&s, i, &rf->an->unit[i].var[v]);
        }
    }
    if (row_any(s.own, (u->nvars + 63) / 64)) {
        make_locals(&s);
    }
    arena_rewind(rf->scratch, mark);
}

/* ---- code that sees any name ------------------------------------------- */

static bool
reads_module(enum fact_id id, bool is_top)
{
    switch (id) {
    case FACT_READS_GLOBALS:
        return true;
    case FACT_READS_ALL_LOCALS: /* here they are the module's own dict */
    case FACT_READS_CALLER_FRAME:
    case FACT_RETURNS_OWN_FRAME:
        return is_top;
    case FACT_NAMES_IN_STRING:
    case FACT_NAMES_IN_STRING_LAZILY:
    case FACT_NAMES_IN_LAST_STRING:
    case FACT_NAMES_IN_LIST:
        return !is_top; /* at the top they are uses like all others */
    default:
        return false;
    }
}

static const struct api *
row_at(struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    bool is_top = lu->id == 0;
    struct call call;
    const struct api *row = NULL;

    switch ((enum op_kind)lu->unit->op[op].kind) {
    case OP_ATTR:
        row = call_attribute(rf, lu, op);
        return row && api_fact(row, FACT_READS_GLOBALS) ? row : NULL;
    case OP_CALL:
    case OP_CALL_STAR:
        call = call_at(rf, lu, op);
        row = call_api(rf, lu, &call);
        break;
    default:
        break;
    }
    for (const struct fact *f = NULL; row && (f = api_next(row, f)) != NULL;) {
        if (reads_module(f->id, is_top) && call_believes(rf, lu, &call, f)) {
            return row;
        }
    }
    return NULL;
}

const struct api *
script_reader(struct rules_file *rf, op_id *at)
{
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit_lore *lu = lore_unit(rf, i);
        for (op_id op = 0; op < lu->unit->nops; op++) {
            const struct api *row = row_at(rf, lu, op);
            if (row) {
                *at = i == 0 ? op : NO_ID;
                return row;
            }
        }
    }
    return NULL;
}

const struct unit *
rules_script(const struct rules_file *rf)
{
    return rf->script;
}
