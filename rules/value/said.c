#include "rules/value/said.h"

#include "base/intern.h"
#include "rules/summary.h"
#include "rules/value/annotation.h"
#include "rules/value/known.h"
#include "rules/value/names.h"

enum { UNSAID, NO_CLASS, ANYTHING, HERE = 4 };

/* Frames, functions and modules have these, and they are mappings. */
static const char *const mapping[] = {
    "__annotations__", "__dict__", "__kwdefaults__",
    "f_builtins",      "f_globals", "f_locals",
};

/* `x: dict[str, int]`, `x: Metadata`: no class, unless that makes classes. */
static bool
is_instance(struct rules_file *rf, const struct unit_lore *lu, val_id said)
{
    const struct meaning m = annotation_meaning(rf, lu, said);

    if (m.kind != VALUE_UNKNOWN && m.kind != VALUE_RECORD) {
        return m.kind != VALUE_CLASS;
    }
    return known_class(rf, m.type) &&
           !text_eq(project_foreign_base(rf->project, name_text(rf, m.type)),
                    TEXT("builtins.type"));
}

static bool
may_be_class(struct rules_file *rf, const struct unit_lore *lu, val_id v)
{
    const struct meaning m = lore_mean(lu, v);

    return m.kind == VALUE_UNKNOWN || m.kind == VALUE_CLASS ||
           known_class(rf, m.name);
}

/* Which of them does the class itself annotate?  These are HERE. */
static void
mark_here(struct rules_file *rf, const struct unit *u, uint8_t mark)
{
    for (op_id op = 0; op < u->nops && u->kind == UNIT_CLASS; op++) {
        if (u->op[op].kind == OP_SET_ANNOTATION) {
            uint8_t *said = &rf->said[u->op[op].arg];
            *said = (uint8_t)((*said & ~HERE) | mark);
        }
    }
}

/* Something else is put there, `self.x = model`; or a class says nothing and
 * has `x = model`. */
static void
look_at_stores(struct rules_file *rf, const struct unit_lore *lu)
{
    const struct unit *u = lu->unit;

    mark_here(rf, u, HERE);
    for (op_id op = 0; op < u->nops; op++) {
        const bool is_own =
            u->op[op].kind == OP_STORE && u->kind == UNIT_CLASS;
        const sym_id attr = u->op[op].kind == OP_SET_ATTR ? u->op[op].arg
                            : is_own ? u->var[u->op[op].arg].name
                                     : NO_ID;
        if (attr != NO_ID &&
            (rf->said[attr] == NO_CLASS ||
             (!is_own && rf->said[attr] == (NO_CLASS | HERE))) &&
            may_be_class(rf, lu, operand(&lu->ops, op, 0))) {
            rf->said[attr] = ANYTHING;
        }
    }
    mark_here(rf, u, 0);
}

static void
look_at_class(struct rules_file *rf, const struct unit_lore *lu)
{
    for (op_id op = 0; op < lu->unit->nops; op++) {
        if (lu->unit->op[op].kind == OP_SET_ANNOTATION) {
            uint8_t *said = &rf->said[lu->unit->op[op].arg];
            const bool is =
                *said != ANYTHING &&
                is_instance(rf, lu, operand(&lu->ops, op, 0));
            *said = is ? NO_CLASS : ANYTHING;
        }
    }
}

bool
said_is_no_class(struct rules_file *rf, sym_id attr)
{
    const uint32_t n = intern_count(rf->an->names) + 1;

    if (!rf->said) {
        rf->said = arena_array(rf->arena, uint8_t, n);
        for (unit_id i = 1; i < rf->an->nunits; i++) {
            if (rf->an->unit[i].kind == UNIT_CLASS) {
                look_at_class(rf, lore_unit(rf, i));
            }
        }
        for (unit_id i = 1; i < rf->an->nunits; i++) {
            look_at_stores(rf, lore_unit(rf, i));
        }
        for (size_t i = 0; i < sizeof mapping / sizeof *mapping; i++) {
            const sym_id sym = intern_find(rf->an->names, text_of(mapping[i]));
            if (sym != NO_ID) {
                rf->said[sym] = NO_CLASS;
            }
        }
    }
    return attr < n && rf->said[attr] == NO_CLASS;
}
