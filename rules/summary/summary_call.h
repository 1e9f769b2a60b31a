/*
 * summary_call.h - one call of a function, as its summary tells of it.
 *
 * Facts of the callee's parameters become facts of the caller's where these are
 * handed on; `struct summary` (rules/summary.h) owns all of it.
 */
#ifndef RULES_SUMMARY_CALL_H
#define RULES_SUMMARY_CALL_H

#include "rules/follow/frame_names.h"
#include "rules/params.h"
#include "rules/summary/near.h"

/* A parameter of the caller that is handed on. */
struct summary_argument {
    struct text keyword; /* under which it is passed, or empty */
    uint32_t position;   /* among all arguments of the call; NO_ID: any */
    uint32_t first;      /* arguments before it, where that is any */
    uint32_t param;
    bool is_method; /* X.m of that parameter X */
    bool is_names;  /* `**named`: its values, by any keyword */
};

/* One call inside a function, as far as it can pass facts on. */
struct summary_call {
    struct text callee; /* dotted name */
    const struct summary_argument *argument, *inside; /* of displays */
    uint32_t nargs, ninside;
    uint32_t receiver; /* parameter that is the receiver, or NO_ID */
    uint32_t noted_in; /* the same of what its result is put into */
    param_set put_in;  /* and of all of them, see fills.h */
    struct near_goal goes; /* where its result goes, see near.h */
    bool is_returned, is_yielded; /* that is (among) what the caller gives */
    bool is_blind, goes_back; /* a frame it gave is not read; leads to others */
    bool is_entered, is_noted; /* all its result is for: a `with`; to be kept */
    bool is_implied, is_each, is_inner; /* by an operator; of items; inside */
    bool is_of_self, is_unbound; /* may be overridden; gets self like the rest */
    bool is_exact, on_self; /* see summarize_put.h */
    struct text exact_in;
    bool is_override; /* not seen: of what overrides the caller */
    struct guard when;          /* only if this is so, */
    struct guard_passed passed; /* this is passed, */
    struct guard_class of;      /* and a parameter is of this class */
    const struct frame_names *asks; /* a frame it gave for these, or NULL */
};

#endif
