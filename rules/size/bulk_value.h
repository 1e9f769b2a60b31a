/*
 * bulk_value.h - the weight of one value: what bulk.c and its helpers share.
 *
 * A value collects signs that it is large.  The signs are positive ones only:
 * what is read whole, what has as many items as something that was read, what
 * is counted out by a size that the function is given.  Everything else is
 * as small as most objects are, whatever it is made by.
 *
 * Most signs are guesses: any text, table, picture or reply may be large, and
 * most are not.  Evidence is how a value is made: arrays, weights and packed
 * tables that are read from files, what is computed or gathered from such,
 * each with each of many points, so many as a number says.  Where evidence is
 * asked for (growth.is_sure), a guess is as good as nothing.
 */
#ifndef RULES_BULK_VALUE_H
#define RULES_BULK_VALUE_H

#include "rules/size/bulk.h"
#include "rules/value/call.h"
#include "rules/value/place.h"

enum {
    DEEPEST = 12,        /* values that a value was made of, one in the other */
    MOST_WEIGHED = 2000, /* of them all, for one question */
};

enum {
    WORD = 8,            /* bytes that an item of a container takes at least */
    MANY_BYTES = 8000000, /* worth a line over any call */
    SURELY_MANY_BYTES = 50000000
};

/*
 * The weights.  From IS_LIKELY on a value is worth a line if real work
 * follows; IS_LARGE is worth one over a few calls (gain.c).
 */
enum {
    SMALL_FOR_SURE = 0,
    ANYTHING = 1,     /* the result of some call */
    GATHERED = 2,     /* by a comprehension or a loop over anything */
    COUNTED = 3,      /* over the lines of a file, a given number of times */
    NUMBERS = 3,      /* an array of unknown extent: often one row */
    HOLDS_PARTS = 1,  /* what is gathered are containers themselves */
    NAMED_DATA = 2,   /* people call it dataset, rows, images, ... */
    NAMED_LIKELY = 1, /* data, lines, text, ...: of any size */
    IN_A_TEST = -3,   /* data that is made up is small on purpose */
    IN_SETUP = -3,    /* what a program reads about itself */
    FETCHED = 3,      /* by a function that is called so */
    HANDED_OVER = 3,  /* by a queue or a socket: a job, an event, a word */
    IS_LIKELY = 4,
    READ_AS_DATA = 4,     /* by `.read()` and the like of whatever it may be */
    MANY_LIKELY = 5,      /* a list of what is likely to be large */
    IS_LARGE = BULK_SURE, /* the catalogue says so; BULK_WRITTEN: the source */
};

struct weigh {
    struct rules_file *rf;
    const struct unit_lore *lu;
    const struct growth *growth;
};

static inline int
most(int a, int b)
{
    return a > b ? a : b;
}

static inline int
least(int a, int b)
{
    return a < b ? a : b;
}

/* A sign that is no evidence. */
static inline int
guess(const struct weigh *w, int weight)
{
    return w->growth && w->growth->is_sure ? least(weight, GATHERED) : weight;
}

static inline double
many_bytes(const struct weigh *w)
{
    return w->growth && w->growth->is_sure ? SURELY_MANY_BYTES : MANY_BYTES;
}

/* What is read: whose data a library reads nobody knows. */
static inline int
as_read(const struct weigh *w, int weight)
{
    return w->growth && w->growth->is_hook ? least(weight, GATHERED) : weight;
}

/* Texts that a library reads are more often messages and sources than data. */
static inline int
as_text(const struct weigh *w, int weight)
{
    return w->growth && w->growth->is_library ? least(weight, GATHERED)
                                              : weight;
}

/* As many items as there are in something of this weight. */
static inline int
as_many_as(int weight)
{
    return weight == ANYTHING ? GATHERED : weight;
}

/* Of a value, looking back over so many others. */
int weigh_value(const struct weigh *w, val_id v, uint32_t depth);

/* Of a variable that is bound in several places: the largest. */
int weigh_stores(const struct weigh *w, var_id v);

/* Is what is taken or made while another value is held large?  What the name
 * says counts, too. */
bool weighs_much(const struct weigh *w, val_id v);

/* Of something about which only the meaning is known. */
int weigh_meaning(const struct weigh *w, const struct meaning *m);

/* Of what goes round where this is gone through. */
int weigh_giver(const struct weigh *w, val_id iterated, uint32_t depth);

/* Of a container that gets such an item in each of so many rounds. */
int weigh_filled(const struct weigh *w, int rounds, val_id item,
                 uint32_t depth);

/* Of a call's result, of one value `v` of several (bulk_call.c), of an array's
 * (bulk_array.c). */
int weigh_call(const struct weigh *w, op_id op, const struct meaning *m,
               uint32_t depth);
int weigh_unpacked(const struct weigh *w, op_id unpack, val_id v,
                   const struct meaning *m, uint32_t depth);
int weigh_numbers(const struct weigh *w, const struct call *call,
                  struct text name, uint32_t depth);

/* `array.array(code, items)`: as large as the second. */
bool packs_second(const struct weigh *w, const struct call *call);
int weigh_packed(const struct weigh *w, const struct call *call,
                 uint32_t depth);

/* Is it a function of a library for files of settings, or of source? */
bool reads_settings(const struct weigh *w, const struct call *call);

/* An array, a tensor or a frame? */
static inline bool
is_numbers(const struct meaning *m)
{
    return m->kind == VALUE_ARRAY || m->kind == VALUE_TENSOR ||
           m->kind == VALUE_FRAME;
}

/* Does it give the rows of a table one by one, each with its fields? */
bool gives_rows(const struct weigh *w, val_id v);

/* `f.read().split()`, or most of that: who does that to a text file, rather
 * than go through its lines, knows that it is short. */
bool split_at_once(const struct weigh *w, val_id v);

/* Does its name say that it makes something small: `crop(image, box)`? */
bool call_makes_tiny(const struct weigh *w, op_id op);

/* Does the call only take something out: `table.get(key)`? */
bool call_looks_up(const struct weigh *w, op_id op);

/* ---- of tables (bulk_table.c) ------------------------------------------ */

/* Of what a reader of this name returns; where that is no evidence. */
int as_block(const struct weigh *w, int weight);
int weigh_read(const struct weigh *w, const struct call *call,
               struct text name);

/* Is it one that reads nothing but what is large as a rule: weights, arrays,
 * tables in columns? */
bool reads_block(const struct weigh *w, const struct call *call,
                 struct text name);

/* Of what the text of a reply says, or a file like one. */
int weigh_reply(const struct weigh *w);

/* Is what was read and is likely to be large more likely to be small?  Most
 * tables and replies are looked up in.  Those that another one is made of, and
 * those that are called so, may be why the job peaks. */
bool table_is_looked_up(const struct weigh *w, const struct candidate *c,
                        const struct meaning *m, op_id last_use);

/* ---- by its name (bulk_name.c) ----------------------------------------- */

/* The weight of a value that goes by this name and means that. */
int weigh_named(const struct weigh *w, struct text name, int weight,
                const struct meaning *m);

/* Does it say that this is a frame, an image, a model's weights, ..., in a
 * file that imports a library for such? */
bool name_is_data(const struct rules_file *rf, struct text name);

/* Is it what people call data, whatever imports there are? */
bool name_says_data(struct text name);

/* Does it say that this is all of something, or what something is made of:
 * `raw`, `full_table`? */
bool name_says_whole(struct text name);

/* Is it the name of something small, by its last word? */
bool name_is_small(struct text name);

/* Is it one of the names that only together with another sign count? */
bool name_is_likely(struct text name);

/* Of what is done as many times as a parameter of this name says: `count` may
 * be any number, `n_jobs` and `max_tries` are small ones. */
int weigh_counted(const struct weigh *w, struct text name);

/* `n_samples`, `num_steps` */
bool name_counts(struct text name);

/* The variable or attribute that it is taken from, else whose instance it is. */
struct text holder_name(const struct weigh *w, val_id v);

/* Is the value a file of settings, or its path?  Does the call, which makes
 * `made`, load one, or a table that is kept with them: `read_table(manifest)`? */
bool is_setup(const struct weigh *w, val_id v);
bool loads_setup(const struct weigh *w, const struct call *call,
                 const struct meaning *made);

/* ---- by how it is used (bulk_use.c) ------------------------------------- */

/* The weight of what a candidate's variable holds, or less: what was asked
 * whether it is there, handed on, read by a library for settings, ... */
int weigh_used(const struct weigh *w, const struct candidate *c,
               const struct meaning *m, int weight);

/* ---- by what the function does (bulk_job.c) ----------------------------- */

/* Does whoever calls a function of this name get data? */
bool name_reads_data(struct text name);

/* Does the STORE bind a batch, or what a network in training makes of it, in a
 * program that has its own network? */
bool step_makes_output(const struct weigh *w, op_id store);

/* Is the value one of a step of a training with a library for networks?  The
 * gradients hold what comes before backward() until that is over; then the
 * loss is a number, and a batch is small beside what the network makes of the
 * next one. */
bool step_holds(const struct weigh *w, const struct candidate *c,
                const struct meaning *m);

#endif
