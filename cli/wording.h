/*
 * wording.h - a judged candidate in words, places and numbers.
 *
 * The step from the analysis, which is about to go, to the records that
 * reports print.  All texts are copied into the report's memory.
 */
#ifndef CLI_WORDING_H
#define CLI_WORDING_H

#include "cli/record.h"
#include "cli/select.h"

struct wording {
    struct arena *scratch; /* rewound by the caller */
    const struct analysis *an;
    const struct rules_file *rules;
    const struct known *known; /* not to be told again, or NULL */
    struct file_report *report;
};

/* Fill report->record and report->line from the picks. */
void wording_records(const struct wording *w, const struct picks *picks,
                     const struct suppressions *comments);

/* One heading for each edit: "EDL101 safe: `raw` 46 lines earlier". */
void wording_headings(const struct wording *w, const struct edits *edits,
                      const struct picks *picks);

#endif
