/*
 * report_object.h - findings as JSON values, shared by the JSON formats.
 *
 * File names need not be UTF-8, JSON must be: bad bytes appear as \xNN.
 */
#ifndef CLI_REPORT_OBJECT_H
#define CLI_REPORT_OBJECT_H

#include "cli/report.h"

#include <jansson.h>

/* Text as a JSON string; the caller owns the reference. */
json_t *object_text(struct arena *a, struct text t);

/* The whole record of one finding. */
json_t *object_record(struct arena *a, const struct file_report *f,
                      const struct record *x);

/* The totals of a run. */
json_t *object_totals(const struct totals *t);

/* Print on one line or indented, in the order keys were set; releases it. */
void object_print(FILE *to, json_t *value, bool indent);

/* A path as a relative URI reference: reserved bytes as %NN. */
json_t *object_uri(struct arena *a, struct text path);

/* Where people read the page of a rule, as a whole URL. */
struct text object_rule_url(struct arena *a, struct text code);

#endif
