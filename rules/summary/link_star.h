/*
 * link_star.h - the names that `from M import *` puts into a module.
 *
 * A summary tells of one as of another name: "pkg.mod.*" means "pkg.other".
 */
#ifndef RULES_LINK_STAR_H
#define RULES_LINK_STAR_H

#include "rules/value/project.h"

/* Names that the modules in `p` have only by stars mean what these bring. */
void link_stars(struct arena *a, struct project *p);

#endif
