// SPDX-License-Identifier: EPL-2.0
/** The first schedule of a plan that has ranges and no dates yet, and what is missing from it. */
package org.keelson.analysis.sketch;
