/*
 * job.h - one file, from bytes to findings and edits: what a worker runs.
 *
 * A worker owns a parser and two arenas that are rewound for each file; the
 * report it fills owns its memory.  Nothing here prints or writes.  This file
 * is the only one that knows the order of the stages.
 *
 * A run may look at each file twice (see project.h).  What the first job
 * leaves in the worker's `kept` arena is there for the second one; a file that
 * was kept whole is neither read nor analysed again.
 */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include "cli/record.h"
#include "cli/settings.h"

struct picks;
struct fingerprints;
struct known;

struct job_worker {
    struct arena file, scratch, tables, kept;
    struct intern names; /* of the file at hand */
    struct frontend *frontend;
    struct predictor *predictor;
    uint64_t nfiles, nbytes;
};

/* What lets a file in that is over this limit; empty if nothing does. */
struct text job_way_out(struct arena *a, enum bail bail);

void job_worker_init(struct job_worker *w);
void job_worker_release(struct job_worker *w);

/* Lines [begin, end), 1-based. */
struct line_range {
    uint32_t begin, end;
};

/* What the stages found, for commands that show more than reports do. */
struct job_view {
    const struct analysis *an;
    struct rules_file *rules;
    const struct picks *picks;
    struct arena *scratch;             /* rewound by the caller */
    struct arena *kept;                /* stays when the worker is done */
    const struct catalogue *catalogue; /* NULL: the built-in one */
};

/* A file that was read and analysed before. */
struct kept_file {
    struct save_file file; /* `bytes` as in the source */
    const struct analysis *an;
};

/* Keep the file of this view and report in `a`. */
struct kept_file *kept_file_make(struct arena *a, const struct job_view *view,
                                 const struct file_report *report);

struct job {
    struct text path;      /* as shown */
    struct text known_as;  /* the same from everywhere; empty: `path` */
    const char *open_path; /* NULL: the bytes are here already */
    struct text work_path; /* absolute; empty unless `path` is not from here */
    struct text bytes;
    const struct kept_file *kept; /* NULL: not read yet */
    const struct settings *settings;
    const struct known *known;       /* not to be told again, or NULL */
    const struct fingerprints *only; /* nothing but these, or NULL */
    const struct project *project;   /* NULL: the file alone */
    struct text module;              /* dotted name; empty if unknown */
    struct text bail_code, bail;     /* a look at it has shown why it is left */
    uint32_t bail_line;
    bool has_unknown_importers; /* some may be missing in the project */
    bool tells_no_gain;         /* nobody is told what a finding gains */
    bool predicts_all;          /* ask the model where it cannot matter, too */
    bool stops_early;           /* inspect when lowered, judge nothing */
    bool reads_tests;    /* look at files of tests though they gain nothing */
    bool defers_tests;   /* do not even parse what seems to be such a file */
    bool is_passed_over; /* a look at it has shown that it is such a file */
    const struct line_range *range; /* only dels in these lines */
    uint32_t nranges;
    bool has_ranges;
    bool wants_edits;      /* make the new text (diff, fix) */
    bool writes_safe_only; /* edits leave unsafe findings out (fix) */
    bool wants_left_out;   /* records of findings that are not told, too */
    bool drops_idle;       /* also take idle suppression comments out */
    /* Called in the worker when the report is filled; may be NULL.  What it
     * allocates in report->memory lives as long as the report. */
    void (*inspect)(void *context, const struct job_view *view,
                    struct file_report *report);
    void *context;
};

struct jobs {
    const struct job *at;
    uint32_t n;
};

void job_run(struct job_worker *w, const struct job *job,
             struct file_report *report);

#endif
