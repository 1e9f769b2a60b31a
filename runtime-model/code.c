#include "runtime-model/run.h"

#include "runtime-model/attr.h"
#include "runtime-model/operate.h"
#include "runtime-model/raise.h"

#include <assert.h>
#include <stdlib.h>

enum { MADE = 1 << 20 }; /* work that any code may take to be made */

struct str *
code_name(struct machine *m, struct codes *module, sym_id name)
{
    if (!module->name) { /* a prediction: nothing is given back */
        return str_intern(m, sym_text(module->analysis, name));
    }
    struct str **place = &module->name[name];

    if (!*place) {
        *place = str_intern(m, sym_text(module->analysis, name));
        if (m->profile->immortal) {
            (*place)->o.refs = IMMORTAL;
        }
    }
    return *place;
}

struct codes *
codes_open(struct machine *m, const struct analysis *an, struct text file)
{
    struct codes *c = arena_new(m->arena, struct codes);

    c->analysis = an;
    c->code = arena_array(m->arena, struct code *, an->nunits);
    c->constant = arena_array(m->arena, struct obj *, an->nconstants + 1);
    if (!m->is_lenient) {
        c->name =
            arena_array(m->arena, struct str *, intern_count(an->names) + 1);
    }
    c->file = str_new(m, file);
    c->next = m->sources;
    m->sources = c;
    return c;
}

/* ---- order of release when a frame ends ------------------------------ */

/* The first local of this name: that of an inlined comprehension is, for the
 * interpreter, the same variable. */
static uint32_t
first_of_name(const struct code *c, uint32_t var)
{
    for (uint32_t v = c->nparams; v < var; v++) {
        if (c->var_name[v] == c->var_name[var] &&
            c->unit->var[v].flags & VARF_INLINED &&
            c->var_kind[v] == VAR_LOCAL) {
            return v;
        }
    }
    return var;
}

/* Append the locals that are no parameters. */
static uint32_t
add_locals(const struct code *c, uint32_t *order, uint32_t n)
{
    for (uint32_t v = c->nparams; v < c->nvars; v++) {
        if (c->var_kind[v] != VAR_LOCAL || first_of_name(c, v) != v) {
            continue;
        }
        order[n++] = v;
        bool has_more = c->unit->var[v].flags & VARF_INLINED;
        for (uint32_t w = v + 1; has_more && w < c->nvars; w++) {
            if (c->var_kind[w] == VAR_LOCAL && first_of_name(c, w) == v) {
                order[n++] = w;
            }
        }
    }
    return n;
}

/* Append cells or captured variables, by name. */
static uint32_t
add_vars(const struct code *c, uint32_t *order, uint32_t n, uint8_t kind,
         bool no_params)
{
    uint32_t first = n;

    for (uint32_t v = no_params ? c->nparams : 0; v < c->nvars; v++) {
        if (c->var_kind[v] == kind) {
            order[n++] = v;
        }
    }
    for (uint32_t i = first + 1; i < n; i++) {
        for (uint32_t k = i; k > first; k--) {
            struct text a = str_text(c->var_name[order[k - 1]]);
            struct text b = str_text(c->var_name[order[k]]);
            if (text_cmp(a, b) <= 0) {
                break;
            }
            uint32_t swap = order[k];
            order[k] = order[k - 1];
            order[k - 1] = swap;
        }
    }
    return n;
}

/* Parameters, other locals, cells by name, captured ones by name.  Captured
 * parameters: at their place from 3.11 on, before that with the cells. */
static void
set_exit_order(struct machine *m, struct code *c)
{
    uint32_t *order = arena_array(m->arena, uint32_t, c->nvars + 1);
    uint32_t n = 0;
    bool in_place = m->profile->version >= 311;

    for (uint32_t v = 0; v < c->nparams; v++) {
        if (c->var_kind[v] == VAR_LOCAL ||
            (in_place && c->var_kind[v] == VAR_CELL)) {
            order[n++] = v;
        }
    }
    n = add_locals(c, order, n);
    n = add_vars(c, order, n, VAR_CELL, in_place);
    uint32_t first_free = n;

    n = add_vars(c, order, n, VAR_FREE, false);
    c->free_var = order + first_free;
    c->nfree = n - first_free;
    for (uint32_t v = 0; v < c->nvars; v++) { /* those without a slot */
        if (c->var_kind[v] > VAR_FREE) {
            order[n++] = v;
        }
    }
    assert(n == c->nvars);
    c->exit_order = order;
}

static void
set_variables(struct machine *m, struct code *c)
{
    const struct unit *u = c->unit;
    uint8_t *kind = arena_array(m->arena, uint8_t, u->nvars + 1);
    const struct params *p = &u->params;

    c->nvars = u->nvars;
    c->var_name = arena_array(m->arena, struct str *, u->nvars + 1);
    c->class_cell = -1;
    for (uint32_t v = 0; v < u->nvars; v++) {
        kind[v] = u->var[v].kind;
        c->var_name[v] = code_name(m, c->module, u->var[v].name);
        if (kind[v] == VAR_CELL) {
            c->ncells++;
        }
        if ((kind[v] == VAR_CELL || kind[v] == VAR_FREE) &&
            text_eq(str_text(c->var_name[v]), TEXT("__class__"))) {
            c->class_cell = (int32_t)v;
        }
    }
    c->var_kind = kind;
    c->nparams = (uint32_t)p->positional + p->kwonly + p->star + p->double_star;
    if (u->kind == UNIT_COMPREHENSION || u->kind == UNIT_GENERATOR) {
        c->nparams = 1;
    }
    set_exit_order(m, c);
}

static uint8_t
flavour(const struct unit *u)
{
    if (u->is_async_generator) {
        return GEN_ASYNC + 1;
    }
    if (u->is_coroutine) {
        return GEN_COROUTINE + 1;
    }
    return u->is_generator || u->kind == UNIT_GENERATOR ? GEN_PLAIN + 1 : 0;
}

/* Which distinct constants the instructions use; each once. */
static void
set_constants(struct machine *m, struct code *c)
{
    uint32_t n = 0;

    for (uint32_t i = 0; i < c->ninstr; i++) {
        n += c->instr[i].kind == OP_CONST;
    }
    c->constant = arena_array(m->arena, struct obj *, n + 1);
    for (uint32_t i = 0; i < c->ninstr; i++) {
        struct obj *value = c->instr[i].value;
        if (c->instr[i].kind != OP_CONST) {
            continue;
        }
        bool is_known = value->refs >= IMMORTAL;
        for (uint32_t k = 0; k < c->nconstants && k < 64 && !is_known; k++) {
            is_known = c->constant[k] == value;
        }
        if (is_known) {
            decref(m, value); /* the instruction's own reference */
        } else {
            c->constant[c->nconstants++] = value;
        }
    }
}

/* Does the code of a function need no constant but None? */
static bool
needs_only_none(const struct machine *m, const struct code *c)
{
    const enum unit_kind kind = c->unit->kind;
    bool is_only = !c->doc && (kind == UNIT_FUNCTION || kind == UNIT_LAMBDA ||
                               kind == UNIT_GENERATOR);

    for (uint32_t i = 0; i < c->ninstr && is_only; i++) {
        const struct instr *in = &c->instr[i];
        is_only = in->kind == OP_CONST
                      ? in->value == m->none
                      : in->kind != OP_FUNCTION && in->kind != OP_BUILD_CLASS &&
                            in->kind != OP_IMPORT &&
                            !(in->kind == OP_CALL && in->value) &&
                            !(in->kind == OP_MATCH_CLASS && in->value);
    }
    return is_only;
}

/* The tuple of a code's constants is one of them where it is equal to one;
 * that can be seen of `(None,)`, which the plainest functions have. */
static void
share_tuple(struct machine *m, struct code *c)
{
    if (m->is_lenient || !needs_only_none(m, c)) {
        return;
    }
    c->constant[c->nconstants++] =
        constant_merge(m, c->module, OBJ(tuple_of(m, &m->none, 1)));
}

static bool
is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* The end of the string literal at `i` (without prefix), or 0. */
static uint32_t
literal_end(struct text t, uint32_t i)
{
    char quote = t.s[i];
    bool is_long = i + 2 < t.n && t.s[i + 1] == quote && t.s[i + 2] == quote;

    for (i += is_long ? 3 : 1; i < t.n; i++) {
        if (t.s[i] == '\\') {
            i++;
        } else if (t.s[i] == quote && !is_long) {
            return i + 1;
        } else if (t.s[i] == quote && i + 2 < t.n && t.s[i + 1] == quote &&
                   t.s[i + 2] == quote) {
            return i + 3;
        }
    }
    return 0;
}

/* Is the text nothing but string literals, of those that can be a docstring? */
static bool
is_docstring(struct text t)
{
    uint32_t i = 0;

    while (i < t.n) {
        bool has_prefix =
            t.s[i] == 'r' || t.s[i] == 'R' || t.s[i] == 'u' || t.s[i] == 'U';
        i += has_prefix;
        i = i < t.n && is_quote(t.s[i]) ? literal_end(t, i) : 0;
        if (i == 0) {
            return false;
        }
        while (i < t.n && (t.s[i] == ' ' || t.s[i] == '\\' || t.s[i] == '\n' ||
                           t.s[i] == '\t')) {
            i++;
        }
    }
    return t.n > 0;
}

/* The docstring of a unit, or NULL. */
static struct str *
docstring(struct machine *m, const struct analysis *an, const struct unit *u)
{
    if (u->nstmts == 0 || (u->kind != UNIT_FUNCTION && u->kind != UNIT_CLASS &&
                           u->kind != UNIT_MODULE)) {
        return NULL;
    }
    struct constant c = {.kind = CONST_STR, .span = u->stmt[0].span};
    struct text t = text_sub(an->source->text, c.span.begin, c.span.end);

    if (!is_docstring(t)) {
        return NULL;
    }
    struct arena_mark mark = arena_mark(m->scratch);
    struct str *s = str_new(m, constant_decode(m->scratch, an, &c));

    arena_rewind(m->scratch, mark);
    return s;
}

/* Modules of the prelude that stand for C code, which has no frames. */
static bool
stands_for_c(const struct str *file)
{
    static const char *const names[] = {
        "_asyncio", "_builtins", "_csv",        "_queue", "_random",
        "_thread",  "abc",       "bisect",      "collections",
        "heapq",    "itertools", "operator"};

    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (text_eq(str_text(file), text_of(names[i]))) {
            return true;
        }
    }
    return false;
}

struct code *
code_prepare(struct machine *m, struct codes *module, unit_id u)
{
    if (module->code[u]) {
        return module->code[u];
    }
    struct code *c = arena_new(m->arena, struct code);

    module->code[u] = c;
    c->analysis = module->analysis;
    c->unit = &module->analysis->unit[u];
    c->module = module;
    c->file = module->file;
    c->stands_for_c = stands_for_c(c->file);
    c->flavour = flavour(c->unit);
    c->is_module = c->unit->kind == UNIT_MODULE;
    c->is_class = c->unit->kind == UNIT_CLASS;
    c->name = code_name(m, module, c->unit->name);
    c->qualname = code_name(m, module, c->unit->qualname);
    c->doc = m->is_lenient ? NULL : docstring(m, c->analysis, c->unit);
    set_variables(m, c);
    if (!m->is_lenient) {
        code_compile(m, c);
    }
    c->object = object_make(m, m->type[T_CODE], K_CODE, struct codeobj);
    c->object->code = c;
    return c;
}

/* What a run has left, while code is made that it met. */
struct aside {
    uint64_t budget;
    int64_t work, allowed;
    struct exception *raised;
    bool is_stopped;
};

/* A run that has nothing left to spend ends at its next step, not in the
 * middle of what it calls: code is never half made. */
static struct aside
step_aside(struct machine *m)
{
    const struct aside run = {.budget = m->budget,
                              .work = m->work,
                              .allowed = m->work < MADE ? MADE : m->work,
                              .raised = m->raised,
                              .is_stopped = m->is_stopped};

    m->raised = NULL;
    machine_allow(m, UINT64_MAX, (uint64_t)run.allowed);
    return run;
}

/* Go on with the run; it pays for what was made. */
static void
step_back(struct machine *m, const struct aside *run)
{
    const int64_t left = m->work < 0 ? -1 : m->work;

    raise_clear(m);
    m->raised = run->raised;
    m->is_stopped = run->is_stopped;
    m->budget = run->budget;
    m->work = run->work;
    machine_spend(m, (uint64_t)(run->allowed - left));
}

void
code_compile(struct machine *m, struct code *c)
{
    if (c->instr) {
        return;
    }
    const struct aside run = step_aside(m);

    c->instr = code_assemble(m, c);
    set_constants(m, c);
    share_tuple(m, c);
    step_back(m, &run);
}

uint32_t
code_meet(struct machine *m, struct code *c, struct instr *in)
{
    if (c->round != m->round) {
        c->round = m->round;
        for (uint32_t i = 0; i < c->ninstr; i++) {
            c->instr[i].times = 0;
        }
    }
    return in->times++;
}

void
codes_keep_own(struct machine *m, struct codes *module, struct obj *value)
{
    if (module->ntree == module->tree_cap) {
        uint32_t want = module->tree_cap ? module->tree_cap * 2 : 16;
        module->tree = arena_grow(m->arena, module->tree, module->tree_cap,
                                  want, sizeof *module->tree);
        module->tree_cap = want;
    }
    module->tree[module->ntree++] = value;
}

void
codes_drop_tree(struct machine *m, struct codes *module)
{
    for (uint32_t k = 0; k < K_COUNT; k++) {
        CLEAR(m, module->merged[k]);
    }
    for (uint32_t i = 0; i < module->ntree; i++) {
        decref(m, module->tree[i]);
    }
    module->ntree = 0;
}

void
codes_release(struct machine *m, struct codes *module)
{
    codes_drop_tree(m, module);
    for (uint32_t u = 0; u < module->analysis->nunits; u++) {
        struct code *c = module->code[u];
        if (!c || !c->object) {
            continue;
        }
        for (uint32_t i = 0; i < c->nconstants; i++) {
            decref(m, c->constant[i]);
        }
        c->nconstants = 0;
        for (uint32_t i = 0; i < c->ninstr; i++) {
            if (c->instr[i].kind == OP_CALL ||
                c->instr[i].kind == OP_MATCH_CLASS) {
                CLEAR(m, c->instr[i].value);
            }
        }
        CLEAR(m, c->doc);
        CLEAR(m, c->object);
    }
    for (uint32_t i = 0; i < intern_count(module->analysis->names); i++) {
        CLEAR(m, module->name[i]);
    }
    CLEAR(m, module->file);
    CLEAR(m, module->result);
}

bool
function_set_code(struct machine *m, struct obj *o, struct obj *value)
{
    struct function *f = (struct function *)o;
    const uint32_t has = f->closure ? f->closure->n : 0;

    if (!value || value->kind != K_CODE) {
        raise_text(m, T_TypeError, "__code__ must be set to a code object");
        return false;
    }
    struct code *code = ((struct codeobj *)value)->code;

    if (code->nfree != has) {
        raise_format(m, T_ValueError,
                     "%.*s() requires a code object with %u free vars, not %u",
                     TEXT_ARG(str_text(f->name)), has, code->nfree);
        return false;
    }
    struct obj *old = f->codeobj;

    f->code = code;
    f->codeobj = incref(value);
    xdecref(m, old);
    return true;
}
