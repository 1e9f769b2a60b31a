/*
 * rule_page.h - the pages of docs/rules, built in (cmake/rule_pages.cmake).
 */
#ifndef CLI_RULE_PAGE_H
#define CLI_RULE_PAGE_H

struct rule_page {
    const char *code;
    const char *const *line; /* ended by NULL */
};

/* Ended by a row whose code is NULL. */
extern const struct rule_page rule_page_table[];

#endif
