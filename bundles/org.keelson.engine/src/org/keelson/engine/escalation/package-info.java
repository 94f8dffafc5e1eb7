// SPDX-License-Identifier: EPL-2.0
/**
 * What is done about the findings of rules: which are raised, with whom, and which are held back, and why. Pure functions over
 * the portfolio and what was seen before; they run no contribution and write nothing.
 */
package org.keelson.engine.escalation;
