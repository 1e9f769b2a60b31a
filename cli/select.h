/*
 * select.h - which findings are told, and which are written.
 *
 * The one place where levels, rule codes, gain, lines and comments decide.
 * It is asked for the file and, by the recheck, for the file's new text: with
 * the same selection both answers must agree.
 */
#ifndef CLI_SELECT_H
#define CLI_SELECT_H

#include "cli/job.h"
#include "cli/predict.h"
#include "cli/suppress.h"

/* Why a finding is not told. */
enum left_out {
    TOLD,
    LEFT_HELD,
    LEFT_PARAMETER,
    LEFT_NOT_CHOSEN,
    LEFT_RULE,
    LEFT_NEVER,
    LEFT_GAIN,
    LEFT_LINES,
    LEFT_KNOWN,
    LEFT_COMMENT,
};

/* A finding that was taken. */
struct pick {
    unit_id unit;
    const struct finding *finding;
    const struct forecast *forecast;
    const struct rules_unit *rules_unit;
    enum gain_class gain; /* the model's, or else the rules' */
    struct text code;
    enum level level; /* after promotion or demotion by the user */
    uint64_t fingerprint, content;
    bool is_fixable, is_written;
    enum left_out left_out; /* TOLD, unless job.wants_left_out */
};

struct picks {
    struct pick *at;
    uint32_t n, cap;
    uint32_t nsuppressed, nbelow_gain, nknown;
    uint32_t npassed_over; /* units in which nothing can gain enough */
};

struct selection;

/*
 * Variables whose release is worth writing though it gains too little alone:
 * beside the other new lines of the file it gains enough, so that a second run
 * would write it.  By scope and name.
 */
struct also_worth {
    uint64_t *at;
    uint32_t n, cap;
};

/* Lives in `a`; close it to give compiled expressions back.  `also` may be
 * NULL. */
struct selection *selection_open(struct arena *a, const struct job *job,
                                 const struct analysis *an,
                                 const struct also_worth *also);

/* Add what was taken to the list; false if it is all there. */
bool selection_remember(struct arena *a, struct also_worth *also,
                        const struct analysis *an, const struct pick *p);
void selection_close(struct selection *s);

/* The findings of a unit, and what the model says of each. */
struct judged {
    const struct rules_unit *rules_unit;
    struct findings findings;
    const struct forecast *forecast;
};

/* Take the findings of a unit that count; the others, too, if the job wants
 * to know what was left out, and why. */
void selection_take(struct selection *s, const struct judged *judged,
                    struct picks *to);

/* Are there comments that silence findings? */
bool selection_has_comments(const struct selection *s);

/* What `ignore` comments silenced nothing; after all units. */
struct suppressions selection_comments(const struct selection *s);

/* Do `fixable` and `unfixable` leave this rule to be written? */
bool selection_may_write(const struct selection *s, struct text code);

#endif
