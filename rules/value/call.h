/*
 * call.h - a call with its callee, receiver and arguments; and what the
 * catalogue says about it.
 */
#ifndef RULES_CALL_H
#define RULES_CALL_H

#include "rules/value/lore.h"

struct summary_function;

/* How an argument of a starred call is passed. */
enum passed_kind {
    PASSED_WHOLE, /* it is the tuple or the dict, or nobody knows */
    PASSED_PARTS, /* it is a tuple or a dict made for the call: what is in it
                     comes for itself */
    PASSED_POSITION,
    PASSED_KEYWORD,
    PASSED_REST,  /* `*rest`: its elements, at any position from `first` on */
    PASSED_NAMES, /* `**named`: its values, by any keyword */
};

struct passed {
    enum passed_kind kind;
    uint32_t position;
    struct text keyword;
    uint32_t first; /* arguments before it */
};

struct call {
    op_id op;
    val_id callee, receiver; /* receiver: of `x.m(...)`, else NO_ID */
    const val_id *argument;
    uint32_t nargs; /* positional ones first, then keywords; if starred the
                       tuple, the dict, and all that went into them */
    const uint32_t *keyword; /* names of the last `nkeywords`, or NULL */
    uint32_t nkeywords;
    const struct passed *passed; /* by argument if starred, or NULL */
    bool is_starred; /* CALL_STAR, a partial: arguments cannot be told apart */
};

enum answer { ANSWER_NO, ANSWER_UNKNOWN, ANSWER_YES };

/* Take a CALL or CALL_STAR apart. */
struct call call_at(const struct rules_file *rf, const struct unit_lore *lu,
                    op_id op);

/*
 * What the catalogue knows about calling this value, or NULL.  `name` gets
 * the name it was found under (the caller's for reports); it may be NULL.
 */
const struct api *call_api(struct rules_file *rf, const struct unit_lore *lu,
                           const struct call *call);

/* The same for an attribute of a value (op is ATTR or METHOD): by the type of
 * the value if it is known, else by the name of the attribute alone. */
const struct api *call_attribute(struct rules_file *rf,
                                 const struct unit_lore *lu, op_id op);

/* Does the row tell what becomes of arguments?  Then it is about a call. */
bool api_takes_arguments(const struct api *api);

/* The name of a function that is handed on; NO_ID: nobody knows it. */
sym_id call_name_of(struct rules_file *rf, const struct unit_lore *lu,
                    val_id v);

/* Rows of ".attr@package" and ".attr" for this file; NULL for NO_ID. */
const struct api *call_loose(const struct rules_file *rf, sym_id attr);

/* Is the fact to be believed of this call? */
bool call_believes(struct rules_file *rf, const struct unit_lore *lu,
                   const struct call *call, const struct fact *fact);

/* The first fact with this id that is believed, or NULL. */
const struct fact *call_fact(struct rules_file *rf, const struct unit_lore *lu,
                             const struct call *call, const struct api *api,
                             enum fact_id id);

/* Is a condition of the fact about the argument of that name? */
bool fact_names(const struct fact *fact, struct text keyword);

/* The argument for a keyword or position; NO_ID if it is not there. */
val_id call_argument(const struct rules_file *rf, const struct call *call,
                     int32_t position, struct text keyword);

/* Does anyone vouch that the call forgets its arguments, or keeps them only
 * in its result?  `api` is its row or NULL. */
bool call_is_discreet(struct rules_file *rf, const struct unit_lore *lu,
                      const struct call *call, const struct api *api);

/* Is the value passed under a name, `dict(log=open(path))`? */
bool call_is_keyword(const struct call *call, val_id v);

/* `C.m(x, y)`: is it an attribute of a class, and no class itself? */
bool call_is_by_class(struct rules_file *rf, const struct unit_lore *lu,
                      const struct call *call);

/* How many parameters of the function are ahead of the first argument: self,
 * unless the method is called by its class. */
uint32_t call_shift(struct rules_file *rf, const struct unit_lore *lu,
                    const struct call *call, const struct summary_function *f);

/* `list.append(rows, x)`: a method of a class of the catalogue that puts
 * something in gets what it fills like the rest.  That is its receiver now. */
void call_bind(struct rules_file *rf, const struct unit_lore *lu,
               struct call *call, const struct api *api);

/* Is it a method of `self`, of its class, or of what an annotation names: one
 * that a subclass may override? */
bool call_is_of_self(const struct unit_lore *lu, const struct call *call);

/* What to do with each value that a selector means. */
struct visitor {
    void (*visit)(void *context, val_id v);
    void *context;
};
void call_selected(const struct rules_file *rf, const struct unit_lore *lu,
                   const struct call *call, const struct selector *selector,
                   struct visitor visitor);

#endif
