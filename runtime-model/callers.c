#include "runtime-model/callers.h"

struct search {
    const struct analysis *an;
    const struct unit *callee;
    uint32_t nparams, ncalls, nuses;
    struct param_passed *passed;
    uint32_t *nfree; /* calls by parameter that may pass what nobody holds */
    uint32_t ninner, *ninner_free; /* the same, of calls in the file itself */
    bool is_method;
    bool is_closed;    /* all calls from outside of the file are known */
    bool is_elsewhere; /* calls in another file are looked at */
    struct arena *scratch;
};

/* Does the op leave a value that only the stack holds? */
static bool
makes_fresh(const struct op *op)
{
    switch (op->kind) {
    case OP_CALL:
    case OP_CALL_STAR:
    case OP_FUNCTION:
    case OP_BINARY:
    case OP_LIST:
    case OP_TUPLE:
    case OP_SET:
    case OP_DICT:
    case OP_JOIN:
        return true;
    default:
        return false;
    }
}

/* Does an import statement of the file bind this name? */
static bool
is_imported(const struct analysis *an, sym_id name)
{
    for (uint32_t i = 0; i < an->nunits; i++) {
        const struct unit *u = &an->unit[i];
        bool is_import = false;
        for (op_id k = 0; k < u->nops; k++) {
            const uint8_t kind = u->op[k].kind;
            if (kind == OP_STORE && is_import &&
                u->var[u->op[k].arg].name == name) {
                return true;
            }
            is_import = kind == OP_IMPORT || kind == OP_IMPORT_FROM ||
                        (is_import && (kind == OP_SWAP || kind == OP_POP));
        }
    }
    return false;
}

/* Is this how a callee of that name is found?  In another file a function is
 * an attribute of its module. */
static bool
is_use(const struct search *s, const struct unit *u, op_id at)
{
    const struct op *op = &u->op[at];

    if (op->kind == OP_LOAD) {
        return !s->is_method && u->var[op->arg].name == s->callee->name;
    }
    if ((op->kind != OP_METHOD && op->kind != OP_ATTR) ||
        op->arg != s->callee->name || (!s->is_method && !s->is_elsewhere)) {
        return false;
    }
    if (s->is_method && at > 0 && u->op[at - 1].kind == OP_CONST) {
        return false; /* a text's */
    }
    return !s->is_elsewhere ||
           s->is_method !=
               (at > 0 && u->op[at - 1].kind == OP_LOAD &&
                is_imported(s->an, u->var[u->op[at - 1].arg].name));
}

/* The argument that a parameter gets; NO_ID: none, or its default. */
static op_id
argument_of(const struct search *s, const struct passing *p, var_id param)
{
    const uint32_t shift = s->is_method ? 1 : 0;
    const uint32_t npositional = p->n - p->nkeywords;

    if (s->is_method && param == 0) {
        return p->self;
    }
    if (param < s->callee->params.positional && param - shift < npositional) {
        return p->made[param - shift];
    }
    for (uint32_t i = 0; i < p->nkeywords; i++) {
        if (p->keyword[i] == s->callee->var[param].name) {
            return p->made[npositional + i];
        }
    }
    return NO_ID;
}

/* The value that an op left: of an attribute, what belongs to a fresh one. */
static bool
is_fresh(const struct unit *u, op_id made)
{
    while (made > 0 && u->op[made].kind == OP_ATTR) {
        made--;
    }
    return makes_fresh(&u->op[made]);
}

/* Is what the definition leaves bound as it is? */
static bool
is_decorated(const struct analysis *an, unit_id callee)
{
    const struct unit *outer = &an->unit[an->unit[callee].parent];

    for (op_id i = 0; i + 1 < outer->nops; i++) {
        if (outer->op[i].kind == OP_FUNCTION && outer->op[i].arg == callee) {
            return outer->op[i + 1].kind != OP_STORE;
        }
    }
    return true;
}

/* The generator function of the file that is called there by its name, or 0. */
static unit_id
maker_of(struct search *s, const struct unit *u, op_id made)
{
    struct passing p;
    const op_id found = !s->is_elsewhere && u->op[made].kind == OP_CALL
                            ? passing_take(s->scratch, s->an, u, made, &p)
                            : NO_ID;

    if (found == NO_ID || u->op[found].kind != OP_LOAD) {
        return 0;
    }
    for (unit_id i = 1; i < s->an->nunits; i++) {
        const struct unit *f = &s->an->unit[i];
        if (f->kind == UNIT_FUNCTION && f->parent == 0 && f->is_generator &&
            f->name == u->var[u->op[found].arg].name && f != s->callee) {
            return is_decorated(s->an, i) ? 0 : i;
        }
    }
    return 0;
}

static void
take_caller(struct search *s, const struct unit *u, op_id at)
{
    struct passing p;

    passing_take(s->scratch, s->an, u, at, &p);
    for (var_id v = 0; v < s->nparams; v++) {
        const op_id made = argument_of(s, &p, v);
        const uint8_t how = made == PASSING_ARMS ? PASSED_HELD | PASSED_FREE
                            : made != NO_ID && is_fresh(u, made) ? PASSED_FREE
                                                                 : PASSED_HELD;
        const unit_id maker = how == PASSED_FREE ? maker_of(s, u, made) : 0;
        s->passed[v].maker =
            s->ncalls == 0 || s->passed[v].maker == maker ? maker : 0;
        s->passed[v].how |= how;
        s->nfree[v] += how != PASSED_HELD;
    }
    s->ncalls++;
}

/* The ops behind `if __name__ == "__main__":`, as far as they are one block. */
static void
find_main(const struct analysis *an, const struct unit *u, op_id *from,
          op_id *to)
{
    *from = *to = 0;
    for (op_id i = 3; u->kind == UNIT_MODULE && i < u->nops; i++) {
        if (u->op[i].kind != OP_BRANCH_FALSE ||
            u->op[i - 3].kind != OP_LOAD ||
            !text_eq(sym_text(an, u->var[u->op[i - 3].arg].name),
                     TEXT("__name__"))) {
            continue;
        }
        const struct block *b = &u->cfg.block[cfg_block_of(&u->cfg, i)];
        for (uint32_t e = b->edge_first; e < b->edge_end; e++) {
            if (u->cfg.edge[e].kind == EDGE_NEXT) {
                *from = u->cfg.block[u->cfg.edge[e].to].first;
                *to = u->cfg.block[u->cfg.edge[e].to].end;
            }
        }
    }
}

/* All mentions of its name in a file, in the units that are reached (NULL: in
 * all). */
static void
take_file(struct search *s, const struct mentions *mentions,
          const bool *is_reached)
{
    const struct mentions_range all = mentions_of(mentions, s->callee->name);
    unit_id of = NO_ID;
    op_id from = 0, to = 0;

    for (uint32_t i = 0; i < all.n; i++) {
        const struct mention *each = &all.at[i];
        const struct unit *u = &s->an->unit[each->unit];
        if (s->is_closed && each->unit != of) {
            find_main(s->an, u, &from, &to);
            of = each->unit;
        }
        const bool is_main = each->at >= from && each->at < to;
        if (is_main || (is_reached && !is_reached[each->unit]) ||
            !is_use(s, u, each->at)) {
            continue;
        }
        s->nuses++;
        if (each->call != NO_ID) {
            take_caller(s, u, each->call);
        }
    }
}

/* `_name` or `__name__` */
static bool
is_hidden(const struct analysis *an, const struct unit *u)
{
    return text_starts(sym_text(an, u->name), TEXT("_"));
}

/* `_name`, or a function in a function. */
static bool
is_private(const struct analysis *an, const struct unit *u, bool is_method)
{
    const struct text name = sym_text(an, u->name);
    const bool is_nested =
        !is_method && an->unit[u->parent].kind != UNIT_MODULE;

    return is_nested || (name.n > 1 && is_hidden(an, u) &&
                         !(name.s[1] == '_' && name.s[name.n - 1] == '_'));
}

/* ---- what is called at all ----------------------------------------------- */

/* Names that a unit mentions, but where it is the program itself. */
static void
note_names(const struct analysis *an, const struct unit *u, bool *is_named)
{
    op_id from, to;

    find_main(an, u, &from, &to);
    for (op_id i = 0; i < u->nops; i++) {
        const sym_id name = mention_name(u, &u->op[i]);
        if (name != NO_ID && !(i >= from && i < to)) {
            is_named[name] = true;
        }
    }
}

/* Somebody names it, or nobody needs to: the interpreter calls it, or the unit
 * that it stands in does. */
static bool
is_called(const struct analysis *an, const struct unit *u, const bool *is_named)
{
    const struct text name = sym_text(an, u->name);
    const bool is_special = text_starts(name, TEXT("__")) &&
                            name.n > 4 && name.s[name.n - 1] == '_';

    return u->kind != UNIT_FUNCTION || is_special || is_named[u->name];
}

const struct model_callers *
model_callers(struct arena *a, struct arena *scratch,
              const struct analysis *an, const struct analysis *const *file,
              uint32_t n)
{
    const struct mentions **mentions =
        arena_array(a, const struct mentions *, n + 1);
    struct model_callers *callers = arena_new(a, struct model_callers);
    bool *is_reached = arena_array(a, bool, an->nunits + 1);
    bool *is_named = arena_array(a, bool, intern_count(an->names) + 1);
    bool is_more = true;

    for (uint32_t f = 0; f < n; f++) {
        mentions[f] = mentions_find(a, scratch, file[f]);
        for (uint32_t i = 0; i < file[f]->nunits; i++) {
            note_names(file[f], &file[f]->unit[i], is_named);
        }
    }
    while (is_more) {
        is_more = false;
        for (uint32_t i = 0; i < an->nunits; i++) {
            const struct unit *u = &an->unit[i];
            if (!is_reached[i] && (i == 0 || is_reached[u->parent]) &&
                is_called(an, u, is_named)) {
                is_reached[i] = is_more = true;
                note_names(an, u, is_named);
            }
        }
    }
    *callers = (struct model_callers){file, mentions, n, is_reached};
    return callers;
}

/* ---- all together ---------------------------------------------------------
 */

static void
take_all(struct search *s, unit_id callee, struct calls_known known)
{
    const struct model_callers *others = known.elsewhere;
    const bool is_dead = !others || !others->is_reached[callee];

    take_file(s, known.here, is_dead ? NULL : others->is_reached);
    const enum unit_kind outer = s->an->unit[s->callee->parent].kind;
    const bool is_nested = outer != UNIT_MODULE && outer != UNIT_CLASS;
    const uint32_t n = !is_nested && others ? others->n : 0;

    s->is_elsewhere = true;
    s->ninner = s->ncalls;
    for (var_id v = 0; v < s->nparams; v++) {
        s->ninner_free[v] = s->nfree[v];
    }
    for (uint32_t f = 0; f < n; f++) {
        s->an = others->file[f];
        take_file(s, others->mentions[f], NULL);
    }
}

/* What fewer than half of the calls do does not count, but what all callers in
 * other files do: nobody knows which ways are gone here. */
static void
settle_param(const struct search *s, var_id v)
{
    struct param_passed *passed = &s->passed[v];
    const uint32_t ndirect = s->ncalls - s->ninner;
    const uint32_t nfree = s->nfree[v] - s->ninner_free[v];
    const bool is_rare = 2 * s->nfree[v] < s->ncalls;

    if (is_rare && (ndirect == 0 || nfree < ndirect)) {
        passed->how = PASSED_HELD;
    }
    if (s->nuses != s->ncalls) {
        passed->how = s->is_closed ? passed->how | PASSED_HELD : PASSED_HELD;
        passed->maker = 0;
    }
}

enum callers
callers_find(struct arena *scratch, const struct analysis *an, unit_id callee,
             struct calls_known known, struct param_passed *passed)
{
    const struct model_callers *others = known.elsewhere;
    const struct unit *u = &an->unit[callee];
    struct search s = {.an = an,
                       .callee = u,
                       .passed = passed,
                       .scratch = scratch,
                       .is_closed = others != NULL,
                       .is_method = an->unit[u->parent].kind == UNIT_CLASS};

    s.nparams = (uint32_t)u->params.positional + u->params.kwonly;
    if (u->kind != UNIT_FUNCTION || is_decorated(an, callee)) {
        return CALLERS_UNKNOWN;
    }
    s.nfree = arena_array(scratch, uint32_t, s.nparams + 1);
    s.ninner_free = arena_array(scratch, uint32_t, s.nparams + 1);
    take_all(&s, callee, known);
    for (var_id v = 0; v < s.nparams; v++) {
        settle_param(&s, v);
    }
    if (s.nuses == 0) {
        return CALLERS_UNKNOWN;
    }
    return s.nuses == s.ncalls && (others || is_private(an, u, s.is_method))
               ? CALLERS_ALL
               : CALLERS_SOME;
}

bool
callers_are_likely(const struct analysis *an, unit_id callee, var_id param,
                   enum callers known)
{
    const struct unit *u = &an->unit[callee];
    const bool is_method = an->unit[u->parent].kind == UNIT_CLASS;

    if (!is_method) {
        return is_private(an, u, false);
    }
    return param > 0 || known != CALLERS_UNKNOWN || is_hidden(an, u);
}

bool
callers_are_slots(const struct analysis *an, unit_id callee, var_id param)
{
    static const char *const inlined[] = {"__getitem__", "__getattribute__",
                                          "__call__"};
    const struct unit *u = &an->unit[callee];
    const struct text name = sym_text(an, u->name);

    if (an->unit[u->parent].kind != UNIT_CLASS || name.n < 5 ||
        !text_starts(name, TEXT("__")) || name.s[name.n - 1] != '_') {
        return false;
    }
    for (size_t i = 0; i < sizeof inlined / sizeof *inlined; i++) {
        if (text_eq(name, text_of(inlined[i]))) {
            return false;
        }
    }
    return param == 0 || !text_eq(name, TEXT("__init__"));
}
