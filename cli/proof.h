/*
 * proof.h - what the runtime model shows of a `del` that a rule holds back.
 *
 * The file is run on the model as it is, and with the `del`; what the two do
 * otherwise is the proof.  Where the file never comes to the place by itself
 * (a library whose callers are elsewhere), that is said instead.
 */
#ifndef CLI_PROOF_H
#define CLI_PROOF_H

#include "analyzer/analyzer.h"

struct proof {
    const struct analysis *an;
    int version;
    uint32_t at;        /* offset where the line goes */
    struct text indent; /* of that line */
    struct text name;   /* what it deletes */
};

/* One or more sentences, without a final stop, parted by "; ".  In `a`. */
struct text proof_words(struct arena *a, struct arena *scratch,
                        const struct proof *p);

/*
 * Where a `del` of a variable would go that no rule let become a candidate:
 * behind its last use in the function.  False if there is no such place.
 */
bool proof_place(const struct unit *u, var_id var, struct proof *p);

#endif
