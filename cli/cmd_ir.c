/*
 * cmd_ir.c - what a file was lowered to, for people and for tests.
 *
 * `--events` prints only scopes, their variables, and the loads, stores and
 * deletes in evaluation order: what CPython's own ast and symtable can be
 * held against.
 */
#include "cli/show.h"
#include "cli/single.h"

#include <stdio.h>

static const char *const unit_words[] = {
    [UNIT_MODULE] = "module",
    [UNIT_FUNCTION] = "function",
    [UNIT_LAMBDA] = "lambda",
    [UNIT_CLASS] = "class",
    [UNIT_COMPREHENSION] = "comprehension",
    [UNIT_GENERATOR] = "genexpr",
    [UNIT_TYPE_PARAMS] = "typeparams",
    [UNIT_TYPE_ALIAS] = "typealias",
    [UNIT_TYPE_VAR] = "typevar",
};

static const char *const var_words[] = {
    [VAR_LOCAL] = "local", [VAR_CELL] = "cell",
    [VAR_FREE] = "free",   [VAR_GLOBAL] = "global",
    [VAR_NAME] = "name",   [VAR_GLOBAL_EXPLICIT] = "global_explicit",
};

static const char *const edge_words[] = {
    [EDGE_NEXT] = "next",
    [EDGE_JUMP] = "jump",
    [EDGE_RAISE] = "raise",
};

static void
print_head(const struct analysis *an, const struct unit *u)
{
    printf("unit %s ", unit_words[u->kind]);
    show_escaped(stdout, sym_text(an, u->name));
    printf(" %u %u\n", source_line(an->source, u->at),
           source_column(an->source, u->at));
}

/* Does a `global` statement of another scope name this symbol?  Then the
 * symbol table of CPython calls it so in the module, too. */
static bool
is_declared_global(const struct analysis *an, sym_id name)
{
    for (unit_id i = 1; i < an->nunits; i++) {
        for (var_id v = 0; v < an->unit[i].nvars; v++) {
            if (an->unit[i].var[v].kind == VAR_GLOBAL_EXPLICIT &&
                an->unit[i].var[v].name == name) {
                return true;
            }
        }
    }
    return false;
}

/* Cells that the compiler makes count only where the program names them. */
static bool
is_mentioned(const struct analysis *an, const struct unit *u, var_id v)
{
    static const char *const implicit[] = {"__class__", "__classdict__",
                                           "__type_params__",
                                           "__conditional_annotations__"};
    struct text name = sym_text(an, u->var[v].name);
    bool is_implicit = false;

    for (uint32_t i = 0; i < sizeof implicit / sizeof implicit[0]; i++) {
        is_implicit |= text_eq(name, text_of(implicit[i]));
    }
    for (op_id i = 0; i < u->nops && is_implicit; i++) {
        if (op_effect(&u->op[i]).var == v &&
            (u->op[i].flags & (OPF_COPY | OPF_HIDDEN)) == 0) {
            return true;
        }
    }
    return !is_implicit;
}

static void
print_vars(const struct analysis *an, const struct unit *u)
{
    for (var_id v = 0; v < u->nvars; v++) {
        const struct var *var = &u->var[v];
        if (var->flags & (VARF_HIDDEN | VARF_INLINED) ||
            !is_mentioned(an, u, v)) {
            continue;
        }
        const bool is_global =
            u->kind == UNIT_MODULE && is_declared_global(an, var->name);
        struct text name = sym_text(an, var->name);
        printf("  var %.*s %s\n", TEXT_ARG(name),
               is_global ? "global_explicit" : var_words[var->kind]);
    }
}

/* ---- events ------------------------------------------------------------ */

static void
print_event(const struct analysis *an, const struct unit *u,
            const struct op *op)
{
    const char *word = op->kind == OP_LOAD     ? "load"
                       : op->kind == OP_STORE  ? "store"
                       : op->kind == OP_DELETE ? "del"
                                               : NULL;

    if (word == NULL || op->flags & (OPF_COPY | OPF_HIDDEN)) {
        return;
    }
    struct text name = sym_text(an, u->var[op->arg].name);
    printf("  %s %.*s %u %u\n", word, TEXT_ARG(name),
           source_line(an->source, op->at), source_column(an->source, op->at));
}

/* Units in the order in which they open in the source. */
static unit_id *
source_order(struct arena *a, const struct analysis *an)
{
    unit_id *order = arena_array(a, unit_id, an->nunits);

    for (unit_id i = 0; i < an->nunits; i++) {
        unit_id j = i;
        for (; j > 0 && an->unit[order[j - 1]].at > an->unit[i].at; j--) {
            order[j] = order[j - 1];
        }
        order[j] = i;
    }
    return order;
}

static void
print_events(struct arena *a, const struct analysis *an)
{
    const unit_id *order = source_order(a, an);

    for (unit_id i = 0; i < an->nunits; i++) {
        const struct unit *u = &an->unit[order[i]];

        print_head(an, u);
        print_vars(an, u);
        for (op_id k = 0; k < u->nops; k++) {
            print_event(an, u, &u->op[k]);
        }
    }
}

/* ---- blocks ------------------------------------------------------------ */

static void
print_arg(const struct analysis *an, const struct unit *u, const struct op *op)
{
    switch (op_info[op->kind].arg) {
    case ARG_NONE:
        return;
    case ARG_VAR:
        putchar(' ');
        show_escaped(stdout, sym_text(an, u->var[op->arg].name));
        return;
    case ARG_SYM:
        putchar(' ');
        show_escaped(stdout, sym_text(an, op->arg));
        return;
    case ARG_OPER:
        printf(" %s", oper_text[op->arg]);
        return;
    case ARG_BLOCK:
        printf(" b%u", op->arg);
        return;
    case ARG_GAP:
        printf(" g%u%s", op->arg,
               u->gap[op->arg].has_place ? "" : " (no place)");
        return;
    case ARG_UNIT:
        printf(" u%u", op->arg);
        return;
    case ARG_CONST:
    case ARG_COUNT:
    case ARG_FLAGS:
        printf(" %u", op->arg);
        return;
    }
}

static void
print_row(const struct analysis *an, const struct unit *u, const char *label,
          const uint64_t *row, uint32_t stride)
{
    uint32_t v;

    printf("    %s", label);
    ROW_EACH (v, row, stride) {
        if (v < u->nvars) {
            putchar(' ');
            show_escaped(stdout, sym_text(an, u->var[v].name));
        }
    }
    putchar('\n');
}

static void
print_block(const struct analysis *an, const struct unit *u,
            const struct flow *flow, block_id b)
{
    const struct block *block = &u->cfg.block[b];

    printf("  b%u", b);
    if (block->region != 0) {
        printf(" region %u to b%u", block->region,
               u->cfg.region[block->region].handler);
    }
    puts(block->rpo == NO_ID ? " unreachable" : "");
    if (block->rpo != NO_ID) {
        print_row(an, u, "live in:", bitrows_row(&flow->live_in, b),
                  flow->live_in.stride);
        print_row(an, u, "bound:", bitrows_row(&flow->bound_in, b),
                  flow->bound_in.stride);
    }
    for (op_id i = block->first; i < block->end; i++) {
        const struct op *op = &u->op[i];
        printf("    %4u:%-3u %s", source_line(an->source, op->at),
               source_column(an->source, op->at) + 1, op_info[op->kind].text);
        print_arg(an, u, op);
        printf("%s%s\n", op->flags & OPF_COPY ? " (copy)" : "",
               op->flags & OPF_HIDDEN ? " (hidden)" : "");
    }
    for (uint32_t e = block->edge_first; e < block->edge_end; e++) {
        printf("    -> b%u %s\n", u->cfg.edge[e].to,
               edge_words[u->cfg.edge[e].kind]);
    }
}

static void
print_unit(struct arena *a, const struct analysis *an, unit_id id)
{
    const struct unit *u = &an->unit[id];

    printf("u%u ", id);
    print_head(an, u);
    if (u->bail != BAIL_NONE) {
        printf("  left alone: %s %s\n", bail_code[u->bail],
               bail_words[u->bail]);
    }
    print_vars(an, u);
    const struct flow flow = flow_solve(a, u);
    for (block_id b = 0; b < u->cfg.nblocks; b++) {
        print_block(an, u, &flow, b);
    }
}

/* ---- the command ------------------------------------------------------- */

static int
target_of(const struct settings *s)
{
    uint64_t target = s->python ? s->python : s->target_version;

    if (target == 0) {
        target = 314;
    }
    /* From 3.12 comprehensions are inlined; events show them on their own. */
    return (int)(s->events && target > 311 ? 311 : target);
}

static void
show(struct single *s)
{
    if (s->app->settings.events) {
        print_events(&s->scratch, s->an);
        return;
    }
    for (unit_id u = 0; u < s->an->nunits; u++) {
        print_unit(&s->scratch, s->an, u);
    }
}

enum exit_code
cmd_ir(struct app *app)
{
    struct single s = {
        .app = app, .target = target_of(&app->settings), .show = show};

    return single_run(&s);
}
