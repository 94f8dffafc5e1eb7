// SPDX-License-Identifier: EPL-2.0
/** Risks by probability and impact: levels of scales, cells of a matrix, and what delay is to be expected. */
package org.keelson.analysis.risk;
