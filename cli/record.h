/*
 * record.h - what was found in one file, in words and places.
 *
 * Everything a report prints, with no pointer back into the analysis: texts
 * live in the arena of the worker that made them until the process ends.
 * Findings of a file are sorted by place of the `del`, then by variable.
 */
#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include "base/err.h"
#include "base/text.h"
#include "rewriter/rewriter.h"
#include "rules/rules.h"

/* none, small, medium, large: by enum gain_class */
extern const char *const record_gain_words[];

/* Lines and columns count from 1, columns in code points; `end` exclusive. */
struct place {
    uint32_t line, column;
    uint32_t end_line, end_column;
    uint32_t at; /* byte offset in the text */
};

/* Why a finding has its level: a rule's code, its words, where. */
struct ground {
    struct text code; /* empty: a fact that proves it */
    struct text words;
    uint32_t line; /* 0: nowhere in particular */
};

struct record {
    struct text code;
    enum level level;  /* for the user, who can move it by configuration */
    enum level safety; /* as it was proved */
    struct text message;  /* one sentence, no final stop */
    struct text variable; /* empty for notes about a file */
    struct text scope;    /* as __qualname__ */
    struct place last_use;
    struct place binding; /* line 0: unknown */
    struct place insert;  /* the place of the new line */
    uint32_t after_line;  /* the del goes behind this line */
    uint32_t scope_end;   /* last line of the function */
    enum gain_class gain;
    struct text gain_why; /* what the model predicts, in words */
    const struct ground *ground;
    uint32_t nground;
    struct text edit;     /* what would be inserted, line end included */
    uint64_t fingerprint; /* survives edits elsewhere in the file */
    uint64_t content;     /* and this one a new name of the file */
    uint32_t line_hash;   /* of the last use's line, for code scanning */
    bool is_written;      /* part of the new text of the file */
    bool is_fixable;      /* `edit` may be written at all */
    unit_id unit; /* these three: in the analysis, for job.inspect alone */
    gap_id gap;
    var_id var;
    const char *left_out; /* why it is not told; NULL, if it is */
};

struct settings;

/* A line of the source, for reports that show some. */
struct source_line {
    uint32_t number;
    struct text text; /* without its line end */
};

/*
 * The result for one file.  It owns its memory, so that the worker can go on
 * to the next file; whoever has printed it calls `file_report_release`.
 */
struct file_report {
    struct arena memory;
    struct text path;     /* as shown */
    struct text known_as; /* the path, the same from everywhere */
    struct text module;   /* as imported; empty if unknown */
    struct text bail;     /* why it was not analysed; empty if it was */
    struct text bail_code;
    uint32_t bail_line; /* 0: the file as a whole */
    struct err err;     /* reading or checking failed, unless ERR_NONE */
    const struct record *record;
    uint32_t nrecords;
    const struct source_line *line; /* those that records mention, sorted */
    uint32_t nlines;
    uint32_t nsuppressed;
    uint32_t nknown;       /* left out because a baseline has them */
    uint32_t nbelow_gain;  /* left out because of --min-gain */
    uint32_t npassed_over; /* units not judged, for the same reason */
    bool is_passed_over;   /* a file of tests, parsed only, for the same */
    bool is_deferred;      /* it seems to be one, and was not parsed */
    bool is_given;         /* the bytes came with the job, from no file */
    uint64_t nbytes;
    void *extra;                     /* what job.inspect left here */
    const struct settings *settings; /* those it was made with */

    /* With edits only; after a failed proof `file` holds the bytes alone. */
    struct save_file file; /* path NULL: it is no file of the work tree */
    struct source source;
    struct edits edits;
    struct rewrite after;
    const struct text *heading; /* one an edit */
    uint32_t ndels, ndropped;   /* lines of dels in, idle comments out */
    bool is_changed;            /* `after` is another text */
};

/* Move a report, with its memory, to where it may stay longer. */
static inline struct file_report
file_report_keep(struct file_report *f)
{
    struct file_report kept = *f;

    f->memory = (struct arena){0};
    return kept;
}

static inline void
file_report_release(struct file_report *f)
{
    arena_release(&f->memory);
}

#endif
