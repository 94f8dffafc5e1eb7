// SPDX-License-Identifier: EPL-2.0
/** What is made of measurements: thresholds, trends, and the spread of teams over programs. */
package org.keelson.engine.metrics;
