/*
 * hint.h - collecting what the rules add to the liveness of one unit.
 */
#ifndef RULES_HINT_H
#define RULES_HINT_H

#include "base/vec.h"
#include "rules/summary.h"
#include "rules/value/call.h"

struct collector {
    struct rules_file *rf;
    struct unit_lore *lu;
    VEC(struct reason) reason;
    VEC(struct hint_use) use;
    VEC(struct hint_outlive) outlive;
    VEC(struct hint_since) since;
    VEC(struct hint_since) doubt;
    uint64_t *forbidden;
    const uint64_t *made; /* see origin.h; NULL: not asked yet */
    const struct taken_out *taken; /* see hint_hold.c; NULL: not asked yet */
    struct told_once *lost;  /* by op: see loses_each_round; NULL: none asked */
    struct told_once *taken_before; /* the same: see is_taken_before */
    uint32_t *why; /* by var: reason of its first prohibition, or NO_ID */
    uint32_t skipped;
    uint32_t doubted; /* see struct rules_unit */
};

/* One fact about one call, for the functions that act on it. */
struct sighting {
    struct collector *c;
    const struct call *call;
    const struct api *api;
    const struct fact *fact;
    enum rule rule;
    bool is_implied; /* by the call of another function, which may pass on the
                        elements of its arguments */
};

/* A new reason; its evidence is `op`. */
uint32_t hint_reason(struct collector *c, enum rule rule, op_id op,
                     const struct api *api, struct text detail);

void hint_use_var(struct collector *c, op_id op, var_id v, uint32_t reason);

/* The same of what has that name. */
void hint_use_named(struct collector *c, op_id op, struct text name,
                    uint32_t reason);

/* Every local of the function is read at `op`. */
void hint_use_all(struct collector *c, op_id op, uint32_t reason);

void hint_forbid(struct collector *c, var_id v, uint32_t reason);

/* The same of a value, on all ways from, and to, the op where that begins:
 * `at`, or the evidence of the reason. */
void hint_forbid_since(struct collector *c, var_id v, op_id at,
                       uint32_t reason);
void hint_forbid_here(struct collector *c, var_id v, uint32_t reason);

/* The object whose method runs: whoever called it holds it, as a rule. */
bool hint_is_receiver(const struct collector *c, var_id v);

/* Who is to be held for the variable's value to live: itself, the local that
 * has a container it is in, or NO_ID where others hold it anyway. */
var_id hint_keeper(const struct collector *c, enum rule rule, var_id v);

/*
 * The value was taken from others who have it, as far as anybody can see: what
 * would need it to live is a doubt, from the evidence of the reason on.  False
 * if it may have been made here, or for a call of the tree that keeps nothing.
 */
bool hint_doubts(struct collector *c, var_id v, uint32_t reason);

/* The same, whoever has it. */
void hint_doubt(struct collector *c, var_id v, uint32_t reason);

/* The same of what stands here itself, the reference and its use: that is no
 * doubt for want of a look at the callers. */
bool hint_doubts_here(struct collector *c, enum rule rule, var_id v,
                      uint32_t reason);

/* Addresses and children: whatever the value was taken from may own it. */
bool hint_is_borrowing(enum rule rule);

/* A callee does with the value what may need it: of what others have that is
 * doubt, of anything else a prohibition from there on. */
void hint_forbid_handed(struct collector *c, var_id v, uint32_t reason);
/* The same of what refers to it out of sight, weakly: parameters are others'. */
void hint_forbid_unseen(struct collector *c, var_id v, uint32_t reason);

/* The same of every name: others may read it by then. */
void hint_forbid_names(struct collector *c, uint32_t reason);
/* The same of the locals that have these names. */
void hint_forbid_named(struct collector *c, const struct frame_names *names,
                       uint32_t reason);

/* The function is left alone. */
void hint_skip(struct collector *c, uint32_t reason);

/* `owner` must live as long as the value `child` is used: while the variables
 * it is stored in are, or to the end when it gets out of sight. */
void hint_outlive(struct collector *c, var_id owner, val_id child,
                  uint32_t reason);

/* The same while what came to lie in a variable is used. */
void hint_outlive_in(struct collector *c, var_id owner, var_id v,
                     uint32_t reason);

/*
 * `owner` was put into the value that `holder` loads from a local: it must
 * live as long as that is used.
 */
void hint_outlive_holder(struct collector *c, var_id owner, val_id holder,
                         uint32_t reason);

/* Facts about frames and the names in texts; false if not one of them. */
bool hint_frame_fact(struct sighting *s);

/* Frames that are not calls: `.f_locals`, in-tree callees, `locals` itself. */
void hint_frames(struct collector *c, op_id op);

/* A call of a function of the tree that looks at its caller's frame, or at
 * what is alive anywhere. */
void hint_frame_callee(struct collector *c, op_id op);

/* That function is called here: what of this frame does it read? */
void hint_frame_called(struct collector *c, const struct call *call,
                       const struct summary_function *f);

/* The same where nobody knows what it is given, or when it is run. */
void hint_frame_names(struct collector *c, op_id op,
                      const struct summary_function *f, uint32_t reason);

/* Who may look at frames here without being called by name. */
void hint_frame_watchers(struct collector *c, op_id op);

/* Every local that may be in the collector's lists is read. */
void hint_use_collected(struct collector *c, op_id op, uint32_t reason);

/* A number or a text, as far as anyone can see. */
bool hint_is_plain(const struct meaning *m);

/* Is the result of a call more than dropped? */
bool hint_is_result_used(const struct collector *c, op_id call);

/* Does the unit catch any exception? */
bool hint_catches(const struct unit *u);

/* `tb.tb_frame.f_locals`, where the frame may be this function's own. */
void hint_frame_attribute(struct collector *c, op_id op);

/* Is the frame only given to an exception of the tree, which is raised there? */
bool hint_frame_is_raised(const struct collector *c, val_id frame);

/* `self.assertRaises(TypeError, dir, 1)`: whoever calls it there has a frame of
 * his own, and drops what comes of it. */
bool hint_is_assert_raises(const struct collector *c, op_id op);

/* A number that stands for an object is only shown or compared. */
bool hint_only_shows(const struct collector *c, val_id v);

/* Does the number of the call's argument mean something to whoever has it, once
 * that is gone? */
bool hint_number_matters(const struct sighting *s, val_id number);

/* Does the text that the call makes say where an argument lies, and is it
 * asked for? */
bool hint_says_place(const struct sighting *s, val_id text);

/* The same of texts that are not made by a call: what they spell is held. */
void hint_texts(struct collector *c, op_id op);

/* The value that a text made by `op` spells out must live as long as that; to
 * the end if that is NO_ID. */
void hint_hold_shown(struct collector *c, val_id v, op_id op, val_id text);

/* Facts that make one value outlive another; false if not one of them. */
bool hint_hold_fact(struct sighting *s);

/* A function whose row is this (or NULL) is called, if only by another: what it
 * refers to weakly must live. */
void hint_row_holds(struct collector *c, const struct call *call,
                    const struct api *api, bool is_implied);

/* A view of memory is made: it must live until what cannot be resized while
 * it does is. */
void hint_export(struct sighting *s);

/* What is taken from an object that it does not hold. */
void hint_taken(struct collector *c, op_id op);

/* What holds apart from catalogued calls: item assignment to weak containers,
 * what is taken from an object, callees of the tree. */
void hint_holds(struct collector *c, op_id op);

/* The local behind a value, looking through X.m if that is asked for. */
var_id hint_owner(const struct collector *c, val_id v, bool methods);

/* Visit what goes into a display, or into a sum of containers; false if the
 * value is none.  Of `*xs` that is xs. */
bool hint_displayed(const struct collector *c, val_id v,
                    struct visitor visitor);

/* Numbers own nothing. */
bool hint_may_own(const struct collector *c, var_id v);

/* Another call of what `first` calls finds the same object, if it still
 * lives; `row` or NULL, and a name, tell why. */
void hint_weak_identity(struct collector *c, const struct call *first,
                        const struct api *row, struct text why);

/* What a called function does to what it is given; others among that, too. */
void hint_callee(struct collector *c, const struct call *call);

/* The bits of the parameters that may take argument `i`, the parameters being
 * `shift` ahead of the arguments; all where nobody knows. */
param_set hint_bits_taking(const struct collector *c, const struct call *call,
                           const struct summary_function *f, uint32_t i,
                           uint32_t shift);

/* Does the function hold weakly what it gets as argument `i`, its own
 * parameters being `shift` ahead of the arguments? */
bool hint_takes_weakly(const struct collector *c, const struct call *call,
                       const struct summary_function *f, uint32_t i,
                       uint32_t shift);

/* The same of an attribute that is read: a property is called on it. */
void hint_property(struct collector *c, op_id op);

/* The same of an assignment or an operator. */
void hint_implied(struct collector *c, op_id op);

/* The same inside a comprehension or the body of a class that is run here:
 * its result holds weakly, or points into, what the function owns. */
void hint_inner(struct collector *c, const struct call *call);

/* Blocks and pairs of calls between which nothing is to be released. */
void hint_places(struct collector *c);

/* A frame is written into: who shares its memory is counted then. */
void hint_copies_on_write(struct collector *c);

/* Why the unit is left alone as a whole, if it is. */
void hint_skips(struct collector *c);

/* Names that must stay because of how they are bound. */
void hint_bindings(struct collector *c);

#endif
