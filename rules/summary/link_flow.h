/*
 * link_flow.h - what a call tells its caller of what it calls.
 */
#ifndef RULES_LINK_FLOW_H
#define RULES_LINK_FLOW_H

#include "rules/value/project.h"

/* One call with the function, or the row, that it reaches. */
struct edge_to {
    struct summary_function *from;
    const struct summary_call *call;
    const struct summary_function *to;
    const struct summary_class *made; /* the call makes an instance */
    const struct api *api;
    uint32_t shift;    /* arguments start at this parameter */
    bool is_renamed;   /* the callee goes by another name, too */
    bool is_attribute; /* `to` lies in some attribute of that name */
    bool is_exact;     /* an attribute tells the class, and no subclass of it */
    bool is_own; /* no subclass is meant: its methods are those of the class */
    struct summary_function *near; /* in those of classes of one module */
};

/* The parameters of the callee that may take the argument. */
param_set flow_taking(const struct edge_to *e,
                      const struct summary_argument *arg);

/* Of the caller's parameters: what is held weakly for certain. */
param_set flow_weak(const struct project *p, const struct edge_to *e);

/* The rule by which the end of what is returned is an event, or
 * RULE_UNKNOWN. */
enum rule flow_end(const struct project *p, const struct edge_to *e);

/* Locals of these callers are read, too, under this condition; true if that
 * was news. */
bool frame_when_join(struct summary_function *f, uint32_t frames,
                     struct guard when);

/* All that is known of what is called goes to the caller; true if that was
 * news.  Facts only ever grow. */
bool flow_edge(const struct project *p, struct edge_to *e);

#endif
