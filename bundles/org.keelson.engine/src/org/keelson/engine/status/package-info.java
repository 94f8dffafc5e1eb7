// SPDX-License-Identifier: EPL-2.0
/**
 * Red, amber and green from the findings of rules and the readings of metrics, beside what people claim. Pure functions; they run
 * no contribution and write nothing.
 */
package org.keelson.engine.status;
