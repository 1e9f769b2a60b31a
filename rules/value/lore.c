#include "rules/value/lore.h"

#include "base/vec.h"
#include "rules/summary.h"
#include "rules/value/alias.h"
#include "rules/value/annotation.h"
#include "rules/value/comment.h"
#include "rules/value/eval.h"
#include "rules/value/idle_store.h"
#include "rules/value/known.h"
#include "rules/value/names.h"
#include "rules/value/place.h"
#include "rules/value/rebound.h"
#include "rules/value/script.h"

#include <stdlib.h>

enum { MOST_ROUNDS = 24 };

val_id
lore_origin(const struct unit_lore *lu, val_id v)
{
    for (int steps = 0; steps < 8 && v != NO_ID; steps++) {
        op_id op = lu->ops.val[v].op;
        if (op == NO_ID || lu->unit->op[op].kind != OP_LOAD) {
            return v;
        }
        var_id var = lu->unit->op[op].arg;
        if (lu->unit->var[var].flags & VARF_PARAM || lu->store[var] == NO_ID) {
            return v;
        }
        val_id stored = operand(&lu->ops, lu->store[var], 0);
        if (stored == NO_ID) {
            return v;
        }
        v = stored;
    }
    return v;
}

val_id
lore_part_of(const struct rules_file *rf, const struct unit_lore *lu, op_id op)
{
    static const struct text shared[] = {
        {"__class__", 9}, {"__code__", 8},      {"__globals__", 11},
        {"__name__", 8},  {"__qualname__", 12}, {"__module__", 10},
    };

    if (op == NO_ID || lu->unit->op[op].kind != OP_ATTR) {
        return NO_ID;
    }
    struct text name = sym_text(rf->an, lu->unit->op[op].arg);
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        if (text_eq(name, shared[i])) {
            return NO_ID;
        }
    }
    return operand(&lu->ops, op, 0);
}

var_id
lore_loaded(const struct unit_lore *lu, val_id v)
{
    op_id op = operand_source(&lu->ops, v);

    if (op == NO_ID || lu->unit->op[op].kind != OP_LOAD) {
        return NO_ID;
    }
    var_id var = lu->unit->op[op].arg;
    return var_is_local(&lu->unit->var[var]) ? var : NO_ID;
}

/* Does the file import this top-level package? */
static bool
lore_imports(const struct rules_file *rf, struct text package)
{
    for (uint32_t i = 0; i < rf->npackages; i++) {
        if (text_eq(rf->package[i], package)) {
            return true;
        }
    }
    return false;
}

op_id
lore_decorator(const struct unit_lore *lu, val_id *v)
{
    while (*v != NO_ID && lu->ops.nusers[*v] == 1) {
        op_id user = lu->ops.user[*v];
        const struct op *o = &lu->unit->op[user];
        if (o->kind == OP_TYPE_PARAMS_SET) {
            *v = lu->ops.out[user];
            continue;
        }
        bool decorates = o->kind == OP_CALL &&
                         operand_count(&lu->ops, user) == 3 &&
                         operand(&lu->ops, user, 2) == *v;
        if (!decorates) {
            return NO_ID;
        }
        *v = lu->ops.out[user];
        return user;
    }
    return NO_ID;
}

/* Does a decorator of that name stand over the definition? */
static bool
is_decorated_by(const struct rules_file *rf, const struct unit_lore *parent,
                op_id definition, struct text name)
{
    val_id v = definition == NO_ID ? NO_ID : parent->ops.out[definition];

    for (op_id call; (call = lore_decorator(parent, &v)) != NO_ID;) {
        struct meaning m = lore_mean(parent, operand(&parent->ops, call, 0));
        if (text_eq(name_text(rf, m.name), name)) {
            return true;
        }
    }
    return false;
}

/* Is the first parameter of the method the class, not an instance? */
static bool
takes_class(const struct rules_file *rf, const struct unit_lore *lu,
            const struct unit_lore *parent, op_id definition)
{
    struct text name = sym_text(rf->an, lu->unit->name);

    return text_eq(name, TEXT("__new__")) ||
           text_eq(name, TEXT("__init_subclass__")) ||
           text_eq(name, TEXT("__class_getitem__")) ||
           is_decorated_by(rf, parent, definition,
                           TEXT("builtins.classmethod"));
}

/* The class around a method, or any that inherits from it. */
static struct meaning
class_parameter(struct rules_file *rf, unit_id class_unit)
{
    struct meaning m = meaning_kind(VALUE_CLASS);

    m.name = name_of_unit(rf, class_unit);
    m.death = DIES_DOUBTFUL;
    m.flags |= MEANS_SELF;
    return m;
}

static void
read_annotations(struct rules_file *rf, struct unit_lore *lu,
                 const struct unit_lore *parent, op_id definition)
{
    const uint32_t named = (uint32_t)lu->unit->params.positional +
                           (uint32_t)lu->unit->params.kwonly;

    for (var_id v = 0; v < named; v++) {
        const val_id said = annotation_of(
            rf, parent, definition, sym_text(rf->an, lu->unit->var[v].name));
        if (said != NO_ID) {
            lu->var[v] = annotation_meaning(rf, parent, said);
        }
    }
}

/* `def f(x, seen=WeakSet())`: it is mostly the default that is used. */
static void
read_defaults(struct rules_file *rf, struct unit_lore *lu,
              const struct unit_lore *parent, op_id definition)
{
    const struct operands *o = &parent->ops;
    op_id tuple = operand_source(o, operand(o, definition, 0));
    uint32_t last = lu->unit->params.positional;

    if (!(parent->unit->op[definition].extra & FUNCTION_DEFAULTS) ||
        tuple == NO_ID || parent->unit->op[tuple].kind != OP_TUPLE ||
        operand_count(o, tuple) > last) {
        return;
    }
    for (uint32_t i = 0, n = operand_count(o, tuple); i < n; i++) {
        sym_id type = lore_mean(parent, operand(o, tuple, i)).type;
        const struct api *row = known_row(rf, type);
        if (row && api_fact(row, FACT_WEAK_CONTAINER)) {
            lu->var[last - n + i].type = type;
        }
    }
}

/* Parameters may be anything; self is an instance of the class around. */
static void
read_parameters(struct rules_file *rf, struct unit_lore *lu)
{
    const struct unit *u = lu->unit;
    uint32_t named = (uint32_t)u->params.positional + u->params.kwonly;

    for (var_id v = 0; v < u->nvars; v++) {
        if (!(u->var[v].flags & VARF_PARAM)) {
            continue;
        }
        lu->var[v] = meaning_unknown();
        if (v >= named) { /* *args, then **kwargs */
            bool is_tuple = u->params.star && v == named;
            lu->var[v] = meaning_kind(is_tuple ? VALUE_TUPLE : VALUE_DICT);
            lu->var[v].element = VALUE_UNKNOWN;
            lu->var[v].death = DIES_DOUBTFUL;
        }
    }
    if (lu->id == 0 || u->kind != UNIT_FUNCTION) {
        return;
    }
    const struct unit_lore *parent = lore_unit(rf, u->parent);
    op_id definition = rf->defined[lu->id];
    if (definition != NO_ID) {
        read_annotations(rf, lu, parent, definition);
        read_defaults(rf, lu, parent, definition);
    }
    if (parent->unit->kind == UNIT_CLASS && u->params.positional &&
        takes_class(rf, lu, parent, definition)) {
        lu->var[0] = class_parameter(rf, u->parent);
    } else if (parent->unit->kind == UNIT_CLASS && u->params.positional &&
               !is_decorated_by(rf, parent, definition,
                                TEXT("builtins.staticmethod"))) {
        lu->var[0] =
            eval_instance(rf, name_text(rf, name_of_unit(rf, u->parent)));
        lu->var[0].death = DIES_DOUBTFUL;
        lu->var[0].flags |= MEANS_SELF;
    }
}

/* The same, and noted for as long as nothing else is bound to them. */
static void
note_parameters(struct rules_file *rf, struct unit_lore *lu)
{
    lu->passed = arena_array(rf->arena, struct meaning, lu->unit->nvars + 1);
    read_parameters(rf, lu);
    memcpy(lu->passed, lu->var, lu->unit->nvars * sizeof *lu->var);
}

static void
find_stores(struct unit_lore *lu)
{
    for (op_id i = lu->unit->nops; i-- > 0;) {
        const struct op *o = &lu->unit->op[i];
        if (o->kind != OP_STORE || (o->flags & OPF_COPY)) {
            continue;
        }
        if (lore_is_idle(lu, i)) {
            lu->nidle[o->arg]++;
            continue;
        }
        lu->var_next_store[i] = lu->var_first_store[o->arg];
        lu->var_first_store[o->arg] = i;
    }
    for (var_id v = 0; v < lu->unit->nvars; v++) {
        lu->store[v] = lu->unit->var[v].nbinds == 1 + lu->nidle[v]
                           ? lu->var_first_store[v]
                           : NO_ID;
    }
}

/* One pass over the reachable ops. */
static void
round_of(struct rules_file *rf, struct unit_lore *lu)
{
    const struct cfg *cfg = &lu->unit->cfg;

    memset(lu->asked, 0, lu->ops.nvals * sizeof *lu->asked);
    memset(lu->sharing.asked, 0, lu->unit->nvars);
    lu->is_stale = false;
    for (var_id v = 0; v < lu->unit->nvars; v++) {
        lu->here[v].block = NO_ID;
    }
    for (uint32_t i = 0; i < cfg->nrpo; i++) {
        const struct block *b = &cfg->block[cfg->rpo[i]];
        lu->at = cfg->rpo[i];
        for (op_id op = b->first; op < b->end; op++) {
            if (!lore_is_idle(lu, op)) {
                eval_op(rf, lu, op);
                alias_op(rf, lu, op);
            }
        }
    }
    eval_merges(lu);
}

/* Nobody knows what would have come out. */
static void
forget(struct unit_lore *lu)
{
    for (var_id v = 0; v < lu->unit->nvars; v++) {
        lu->var[v] = meaning_join(lu->var[v], meaning_unknown());
    }
    for (val_id v = 0; v < lu->ops.nvals; v++) {
        lu->mean[v] = meaning_join(lu->mean[v], meaning_unknown());
    }
}

struct unit_lore *
lore_unit(struct rules_file *rf, unit_id unit)
{
    if (rf->lore[unit]) {
        return rf->lore[unit];
    }
    const struct unit *u = &rf->an->unit[unit];
    if (u->parent != NO_ID && unit != 0) {
        lore_unit(rf, u->parent);
    }
    struct unit_lore *lu = arena_new(rf->arena, struct unit_lore);
    uint32_t nvars = u->nvars ? u->nvars : 1;

    lu->unit = u;
    lu->id = unit;
    lu->ops = operands_find(rf->arena, rf->scratch, u);
    lu->mean = arena_array(rf->arena, struct meaning, lu->ops.nvals + 1);
    lu->asked = arena_array(rf->arena, bool, lu->ops.nvals + 1);
    for (val_id v = 0; v < lu->ops.nvals; v++) {
        lu->mean[v] = meaning_bottom();
    }
    lu->var = arena_array(rf->arena, struct meaning, nvars);
    lu->idle = idle_stores(rf->arena, rf->scratch, rf->an, u, &lu->ops);
    lu->nidle = arena_array(rf->arena, uint32_t, nvars);
    lu->store = arena_array(rf->arena, op_id, nvars);
    lu->var_first_store = arena_array(rf->arena, op_id, nvars);
    lu->var_next_store = arena_array(rf->arena, op_id, u->nops + 1);
    lu->here = arena_array(rf->arena, struct meaning_here, u->nvars + 1);
    lu->let_go = arena_array(rf->arena, uint8_t, u->nvars + 1);
    lu->handed_on = arena_array(rf->arena, uint8_t, u->nvars + 1);
    for (var_id v = 0; v < u->nvars; v++) {
        lu->var[v] = meaning_bottom();
        lu->store[v] = NO_ID;
        lu->var_first_store[v] = NO_ID;
    }
    lu->result = meaning_bottom();
    lu->sharing = alias_open(rf->arena, u);
    find_stores(lu);
    lu->sharing.from_attr = alias_from_attrs(rf->arena, lu);
    rf->lore[unit] = lu; /* from here on it may be asked for, unfinished */
    note_parameters(rf, lu);
    uint32_t rounds = 0;
    do {
        round_of(rf, lu);
        if (!lu->is_stale) {
            alias_inner(rf, lu);
        }
    } while (lu->is_stale && ++rounds < MOST_ROUNDS);
    if (lu->is_stale) {
        forget(lu);
    }
    return lu;
}

static int
compare_binding(const void *a, const void *b)
{
    sym_id x = ((const struct module_binding *)a)->name;
    sym_id y = ((const struct module_binding *)b)->name;

    return x < y ? -1 : x > y;
}

static void
index_module(struct rules_file *rf)
{
    const struct unit *module = &rf->an->unit[0];
    VEC(struct module_binding) bindings = {0};

    for (var_id v = 0; v < module->nvars; v++) {
        if (module->var[v].nbinds && !(module->var[v].flags & VARF_INLINED)) {
            struct module_binding b = {module->var[v].name, v};
            vec_push(rf->arena, &bindings, b);
        }
    }
    if (bindings.n) {
        qsort(bindings.at, bindings.n, sizeof *bindings.at, compare_binding);
    }
    rf->binding = bindings.at;
    rf->nbindings = bindings.n;
    rf->rebound = bitrows_make(rf->arena, 1, module->nvars).word;
}

/* Stores that reach out of the function that makes them. */
static void
find_outer_stores(struct rules_file *rf)
{
    VEC(struct outer_store) stores = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        for (var_id v = 0; v < u->nvars; v++) {
            const struct var *var = &u->var[v];
            if (!var->nbinds) {
                continue;
            }
            if (var->kind == VAR_GLOBAL_EXPLICIT) {
                var_id global = name_module_var(rf, var->name);
                if (global != NO_ID) {
                    bit_set(rf->rebound, global);
                }
            }
            struct outer_store s = {i, v};
            while (rf->an->unit[s.unit].var[s.var].kind == VAR_FREE &&
                   rf->an->unit[s.unit].var[s.var].outer != NO_ID) {
                s.var = rf->an->unit[s.unit].var[s.var].outer;
                s.unit = rf->an->unit[s.unit].parent;
            }
            if (s.unit != i) {
                vec_push(rf->arena, &stores, s);
            }
        }
    }
    rf->outer_store = stores.at;
    rf->nouter_stores = stores.n;
}

static void
find_definitions(struct rules_file *rf)
{
    op_id *defined = arena_array(rf->arena, op_id, rf->an->nunits + 1);

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        defined[i] = NO_ID;
    }
    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        for (op_id op = u->nops; op-- > 0;) {
            if (u->op[op].kind == OP_FUNCTION) {
                defined[u->op[op].arg] = op; /* the first of its copies */
            }
        }
    }
    rf->defined = defined;
}

struct package_list {
    struct text *at;
    uint32_t n, cap;
};

/* A module and every package around it. */
static void
add_package(struct rules_file *rf, struct package_list *list, struct text name)
{
    for (uint32_t end = 1; end <= name.n; end++) {
        if (end < name.n && name.s[end] != '.') {
            continue;
        }
        struct text head = text_sub(name, 0, end);
        if (!lore_imports(rf, head)) {
            vec_push(rf->arena, list, head);
        }
        rf->package = list->at;
        rf->npackages = list->n;
    }
}

static void
find_packages(struct rules_file *rf)
{
    struct package_list list = {0};
    struct text module = {0};

    for (unit_id i = 0; i < rf->an->nunits; i++) {
        const struct unit *u = &rf->an->unit[i];
        for (op_id op = 0; op < u->nops; op++) {
            struct text name = {0};
            if (u->op[op].kind == OP_IMPORT) {
                module = sym_text(rf->an, u->op[op].arg);
                name = module;
            } else if (u->op[op].kind == OP_IMPORT_FROM) {
                name = name_text(
                    rf, name_join(rf, module, sym_text(rf->an, u->op[op].arg)));
            }
            add_package(rf, &list, name);
        }
    }
}

/* The modules whose names are put among those of the file. */
static void
find_starred(struct rules_file *rf)
{
    const struct unit *u = &rf->an->unit[0];
    struct package_list list = {0};

    for (op_id op = 1; rf->an->has_star_import && op < u->nops; op++) {
        if (u->op[op].kind == OP_IMPORT_STAR &&
            u->op[op - 1].kind == OP_IMPORT) {
            const struct op *level = op > 2 ? &u->op[op - 3] : NULL;
            const bool is_told =
                level && level->kind == OP_CONST &&
                rf->an->constant[level->arg].kind == CONST_SMALL;
            vec_push(rf->arena, &list,
                     name_of_import(rf, sym_text(rf->an, u->op[op - 1].arg),
                                    is_told ? rf->an->constant[level->arg].small
                                            : 0));
        }
    }
    rf->starred = list.at;
    rf->nstarred = list.n;
}

struct rules_file *
lore_open(struct arena *file, struct arena *scratch, const struct analysis *an,
          const struct rules_options *options)
{
    struct rules_file *rf = arena_new(file, struct rules_file);

    rf->arena = file;
    rf->scratch = scratch;
    rf->an = an;
    rf->catalogue =
        options->catalogue ? options->catalogue : catalogue_builtin();
    rf->project = options->project;
    rf->module = options->module.n ? options->module : TEXT("__main__");
    rf->is_among_tests = place_is_among_tests(options->place);
    rf->target = options->target;
    rf->module_scope = options->module_scope;
    rf->releases_by_none = options->releases_by_none;
    rf->has_unknown_importers = options->has_unknown_importers;
    rf->lore = arena_array(file, struct unit_lore *, an->nunits + 1);
    rf->unit_name1 = arena_array(file, sym_id, an->nunits + 1);
    rf->known = arena_new(file, struct known_names);
    comment_read(rf);
    index_module(rf);
    find_packages(rf);
    find_starred(rf);
    find_definitions(rf);
    find_outer_stores(rf);
    rebound_find(rf);
    script_open(rf);
    return rf;
}

struct rules_file *
rules_open(struct arena *file, struct arena *scratch, const struct analysis *an,
           const struct rules_options *options)
{
    struct rules_options linked = *options;

    if (!linked.project) {
        const struct summary *one = rules_summarize(
            file, scratch, an,
            options->module.n ? options->module : TEXT("__main__"),
            options->catalogue);
        linked.project = rules_link(file, &one, 1, options->catalogue);
    }
    return lore_open(file, scratch, an, &linked);
}

bool
rules_skips_file(const struct rules_file *rf)
{
    return rf->skips_file;
}
