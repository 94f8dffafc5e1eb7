// SPDX-License-Identifier: EPL-2.0
/**
 * The wind tunnel of rules: what rules and the escalation desk would have said over past versions of a portfolio, held against
 * the dates that were kept and missed.
 */
package org.keelson.engine.replay;
