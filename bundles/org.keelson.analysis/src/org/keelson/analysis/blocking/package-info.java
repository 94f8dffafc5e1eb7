// SPDX-License-Identifier: EPL-2.0
/** Who and what can hold up the milestones of a portfolio, and what it would help to be rid of. */
package org.keelson.analysis.blocking;
