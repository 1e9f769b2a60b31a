/*
 * predict.h - what the runtime model expects of each candidate, in few words.
 *
 * The only file of cli/ that asks the model for predictions.  A place that no
 * run of the model reached is not `is_known`.
 */
#ifndef CLI_PREDICT_H
#define CLI_PREDICT_H

#include "rules/rules.h"
#include "runtime-model/runtime_model.h"

struct forecast {
    bool is_known;
    const char *why;             /* a constant */
    struct held_for held;        /* what follows; nothing if it frees nothing */
    uint32_t peak_now, peak_del; /* objects of the function at once */
    uint32_t dies_now, dies_del; /* offsets, without and with the del; 0: no */
    bool is_freed;          /* by the del, there: `deaths` says where else */
    struct deaths deaths;
    struct deaths with_del; /* what the `del` does not free */
    struct deaths ends;     /* where the name lets go, held or not */
    const char *doubt;      /* what the answer takes for granted, or NULL */
};

struct question {
    unit_id unit;
    int version; /* the one the file was lowered for */
    struct candidates candidates;
    const struct finding *const *finding; /* of each candidate, or NULL */
    struct predictor *predictor;          /* this worker's */
    struct rules_file *rules;             /* of the same file */
    const struct model_callers *callers;  /* NULL: anybody */
    const struct witnessed *witnessed;    /* by candidate, or NULL */
};

/* One forecast for each candidate; in `a`. */
const struct forecast *predict_unit(struct arena *a, struct arena *scratch,
                                    const struct analysis *an,
                                    const struct question *question);

/*
 * What a release is worth: what the rules see ahead, who know which calls make
 * something large and which are done at once; nothing if the model has seen
 * that it frees nothing, and little if the model was asked in vain.
 */
enum gain_class forecast_gain(const struct forecast *f,
                              const struct finding *finding);

#endif
