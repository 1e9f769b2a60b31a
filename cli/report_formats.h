/*
 * report_formats.h - the three calls of every format (see report.h).
 */
#ifndef CLI_REPORT_FORMATS_H
#define CLI_REPORT_FORMATS_H

#include "cli/report.h"

#define FORMAT(id, name, tells_written, summary)                               \
    void report_##id##_begin(struct report *r);                                \
    void report_##id##_file(struct report *r, const struct file_report *f);    \
    void report_##id##_end(struct report *r, const struct totals *t);
#include "cli/format.def"
#undef FORMAT

#endif
