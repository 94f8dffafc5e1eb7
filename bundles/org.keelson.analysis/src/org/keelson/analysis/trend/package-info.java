// SPDX-License-Identifier: EPL-2.0
/** What was said of dates over time, and where that leads. */
package org.keelson.analysis.trend;
