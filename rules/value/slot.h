/*
 * slot.h - where functions lie that are called without being named.
 *
 * `HANDLERS[kind](x)`, `self.hook(x)`, `for f in stages: f(x)`, `fn(x)` of a
 * parameter: what is called lies in a slot.  Slots have names, so that they
 * can be linked like functions (see link_slot.c): a slot is a function that
 * does what any of the functions does that were seen to be put there.
 *
 *     pkg.mod.NAME           a variable of a module, if more than one value
 *                            comes to be in it
 *     pkg.mod.f.(fn)         a parameter, by name; by number from outside
 *     pkg.mod.f.()           what a call of f returns
 *     ?.attr                 an attribute of anything
 *     pkg.mod.(?attr)        one that the body of a class of the module binds:
 *                            where very many lie in `?.attr`, these are near
 *     ?.visit_*              one whose name is put together
 *     SLOT.[]                an element of what lies in the slot, however deep
 *     pkg.mod.f.(fn).@       a parameter of a decorator: whom it decorates goes
 *                            where `f.(fn)` goes, but what the decorator does
 *                            to one says nothing of the others
 *
 * The dots before brackets let the names of modules in front of them be
 * resolved as those of any other name.
 */
#ifndef RULES_SLOT_H
#define RULES_SLOT_H

#include "rules/value/lore.h"

/* How a method that was found takes its first argument. */
enum slot_how {
    SLOT_PLAIN,  /* from the caller: `C.m` read in the class, a function */
    SLOT_BOUND,  /* it has it: `x.m` */
    SLOT_EITHER, /* one or the other: `C.m`, a function in a class */
    SLOT_LOOSE,  /* some arguments are bound: nobody knows which come first */
};

/* A function, class or slot by name. */
struct slot {
    sym_id name;
    enum slot_how how;
};

enum { SLOT_MOST = 8 }; /* further ones are forgotten */

struct slots {
    struct slot at[SLOT_MOST];
    uint32_t n;
};

/* What the value may be, as far as it may be called. */
void slot_find(struct rules_file *rf, const struct unit_lore *lu, val_id v,
               struct slots *out);

/* The same of the elements of the value. */
void slot_find_elements(struct rules_file *rf, const struct unit_lore *lu,
                        val_id v, struct slots *out);

/* Those of attributes as the classes of this module have them, too. */
void slot_add_near(const struct rules_file *rf, struct slots *s);

/* Is the value made here as a container: a display, `list(..)`? */
bool slot_is_made(struct rules_file *rf, const struct unit_lore *lu, val_id v);

/* Names of slots; NO_ID for NO_ID, and if they get too long. */
sym_id slot_element(const struct rules_file *rf, sym_id slot);
sym_id slot_result(const struct rules_file *rf, sym_id function);
sym_id slot_parameter(const struct rules_file *rf, sym_id function,
                      struct text parameter);
sym_id slot_numbered(const struct rules_file *rf, sym_id function,
                     uint32_t position);
sym_id slot_decorated(const struct rules_file *rf, sym_id parameter);
sym_id slot_attribute(const struct rules_file *rf, struct text attr);
sym_id slot_of_module(const struct rules_file *rf, struct text attr);

/* The slot of the attributes that `getattr(x, "visit_" + kind)` may read; NO_ID
 * if the call is no such thing. */
struct call;
sym_id slot_composed(struct rules_file *rf, const struct unit_lore *lu,
                     const struct call *call);

#endif
