/*
 * report.h - the same findings in every output format.
 *
 * One table row a format (format.def), each with the same three calls: once
 * before, once for each file in path order, once at the end with the totals.
 */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/record.h"

#include <stdio.h>

struct totals {
    uint32_t nfiles;    /* looked at */
    const char *why_none; /* said where no file was looked at */
    uint32_t nwith;     /* with findings */
    uint32_t nskipped;  /* could not be analysed */
    uint32_t nfailed;   /* could not be read or failed a check */
    uint32_t nlevel[4]; /* findings by enum level */
    uint32_t nsuppressed, nknown;
    uint32_t nbelow_gain;  /* left out because of --min-gain */
    uint32_t npassed_over; /* units not judged, for the same reason */
    uint32_t ntests;       /* files of tests, parsed only, for the same */
    uint64_t min_gain;     /* the largest of any file */
    uint32_t nremaining;   /* findings that were not written */
    uint32_t nunsafe_left; /* those that --unsafe-fixes would write */
    uint32_t nchanged;     /* files that a patch changes */
    uint32_t nwritten;     /* files written */
    uint32_t ndels;
    uint32_t ndropped;    /* idle suppression comments taken out */
    uint64_t lines_freed; /* sum of scope end minus last use */
};

struct report {
    FILE *to;
    bool color;
    bool quiet;
    struct arena *a;   /* for the whole report */
    uint32_t nprinted; /* findings so far: for commas */
    void *state;       /* of the format */
};

struct report_format {
    const char *name;
    const char *summary;
    void (*begin)(struct report *r);
    void (*file)(struct report *r, const struct file_report *f);
    void (*end)(struct report *r, const struct totals *t);
    bool tells_written; /* what `fix` wrote is listed, too, and marked */
};

/* In the order of format.def, which is also that of the setting's choices. */
extern const struct report_format report_format_table[];
extern const uint32_t report_format_count;

/* The line with this number, or an empty text. */
struct text report_line(const struct file_report *f, uint32_t number);

/* Why a file was not analysed: "PATH:LINE: CODE words". */
struct text report_bail(struct arena *a, const struct file_report *f);

/* To an XML document: markup, and what XML 1.0 cannot hold at all, escaped. */
void report_xml(struct report *r, struct text t);

/* Fingerprint as 16 hexadecimal digits. */
struct text report_fingerprint(struct arena *a, const struct record *f);

#endif
